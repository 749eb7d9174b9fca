import { randomUUID } from 'node:crypto';
import { createRandom } from '../../day/random';
import { known } from '../../../hub/testing/demo-hub';
import type { Tally } from '../support/tally';
import { hours, inAHall, isSame, type Hall } from './hall';

const stations = 8;
const repliesLost = 0.1;
/** 23:00 in Shanghai. */
const lateEvening = '2026-03-02T15:00:00.000Z';

type Issued = Map<string, string>;

/** Rows 16 and 18: midnight comes while eight stations issue, replies get lost, and the clock does not keep still. */
export async function drillMidnight(tally: Tally, tickets: number): Promise<void> {
  await inAHall(tally, 16, `midnight, ${stations} stations`, async (hall) => {
    hall.setClock(lateEvening);
    const tick = Math.ceil((2 * hours) / tickets);
    const issued = await issueAll(hall, tickets, () => {
      hall.demo.clock.pass(tick);
    });
    tally.check(16, 'the new day has begun', isSame(await hall.businessDate(), '2026-03-03'));
    tally.check(18, 'a request is answered with one number however often it is sent', isSame(issued.size, tickets));
  });
  await drillLastMoment(tally);
  await inAHall(tally, 16, 'midnight, then the clock set back two hours and forward again', async (hall) => {
    hall.setClock(lateEvening);
    const random = createRandom(16);
    let asked = 0;
    await issueAll(hall, tickets, () => {
      asked += 1;
      hall.demo.clock.pass(Math.ceil((2 * hours) / tickets));
      // Near midnight the clock jumps about, in the middle of what is being asked.
      if (Math.abs(asked - tickets / 2) < tickets / 8 && random.next() < 0.2) {
        hall.demo.clock.pass((random.next() < 0.5 ? -1 : 1) * 2 * hours);
      }
    });
  });
}

/** One command begins the day, and before it is on disk the clock is set back and the next one is asked. */
async function drillLastMoment(tally: Tally): Promise<void> {
  await inAHall(tally, 16, 'set back between two commands that wait for the same commit', async (hall) => {
    hall.setClock('2026-03-02T15:59:59.000Z');
    await hall.issue(3);
    hall.demo.clock.pass(2000);
    const first = hall.issue(1);
    // The command is on its way when it has been given its date.
    await new Promise((done) => process.nextTick(done));
    hall.demo.clock.pass(-2 * hours);
    tally.check(
      16,
      'both belong to the new day',
      isSame([...(await hall.issue(1)), ...(await first)].toSorted(), ['E001', 'E002']),
    );
  });
}

async function issueAll({ demo }: Hall, tickets: number, beforeEach: () => void): Promise<Issued> {
  const random = createRandom(18);
  const issued: Issued = new Map();
  const kiosk = demo.identity('kiosk');
  const ask = async (requestId: string) =>
    (await demo.call(kiosk, 'queue.issueTicket', { categoryId: known.category, requestId })).number;
  await Promise.all(
    Array.from({ length: stations }, async () => {
      for (let n = 0; n < tickets / stations; n += 1) {
        const requestId = randomUUID();
        beforeEach();
        const number = await ask(requestId);
        const again = random.next() < repliesLost ? await ask(requestId) : number;
        issued.set(requestId, again === number ? number : `${number} and then ${again}`);
      }
    }),
  );
  const twice = [...issued.values()].filter((number) => number.includes('and then'));
  if (twice.length > 0) {
    throw new Error(`A repeated request was answered otherwise: ${twice[0]}`);
  }

  return issued;
}

import { LineDown, type Answer, type Transport } from '../../../hub/sync/district-client';
import { createHttpTransport } from '../../../hub/sync/http-transport';
import type { Random } from '../../day/random';

export type UnreliableLine = Readonly<{
  transport: Transport;
  /** Delivers what the line kept back, whatever became of who sent it. */
  deliverLate(most: number): Promise<number>;
  /** Good at first. When it is healed, what was kept back stays kept. */
  setGood(isGood: boolean): void;
  counts(): Readonly<LineCounts>;
}>;

type LineCounts = { requests: number; lost: number; lostAnswers: number; doubled: number; kept: number; late: number };

type Message = Readonly<{ path: string; headers: Readonly<Record<string, string>>; body: Uint8Array }>;

/** As often as the prototype of the protocol was tried with (reliability.md §2.9). */
const chances = { requestLost: 0.08, answerLost: 0.08, doubled: 0.1, kept: 0.15 } as const;

/** A real HTTP line that loses, doubles and keeps back messages, by the given chance. */
export function createUnreliableLine(random: Random, url: () => string): UnreliableLine {
  const counts: LineCounts = { requests: 0, lost: 0, lostAnswers: 0, doubled: 0, kept: 0, late: 0 };
  const kept: Message[] = [];
  let isGood = true;

  const deliver = ({ path, headers, body }: Message): Promise<Answer> =>
    createHttpTransport(url())(path, headers, body);
  const happens = (chance: number) => !isGood && random.next() < chance;

  async function transport(path: string, headers: Message['headers'], body: Uint8Array): Promise<Answer> {
    counts.requests += 1;
    const message = { path, headers, body };
    if (happens(chances.requestLost)) {
      counts.lost += 1;
      throw new LineDown('lost on the way there');
    }

    if (path.endsWith('/append') && happens(chances.kept)) {
      counts.kept += 1;
      kept.push(message);
      // Half of them arrive only later, the others now and later.
      if (random.next() < 0.5) {
        throw new LineDown('kept on the way');
      }
    }

    const answer = await deliver(message);
    if (path.endsWith('/append') && happens(chances.doubled)) {
      counts.doubled += 1;
      await deliver(message);
    }

    if (happens(chances.answerLost)) {
      counts.lostAnswers += 1;
      throw new LineDown('lost on the way back');
    }

    return answer;
  }

  return {
    transport,
    async deliverLate(most) {
      const now = kept.splice(0, most);
      for (const message of now) {
        await deliver(message);
        counts.late += 1;
      }

      return now.length;
    },
    setGood: (good) => {
      isGood = good;
    },
    counts: () => counts,
  };
}

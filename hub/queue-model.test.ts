import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MethodName } from '../core/contract/index';
import type { Reply } from '../core/contract/frames';
import type { CounterId, TicketId } from '../core/domain/id';
import { stateAfter, ticketMachine } from '../core/domain/queue/ticket-machine';
import type { TicketStateName } from '../core/domain/queue/ticket';
import { anySteps } from '../core/domain/queue/testing/any-steps';
import { ReferenceHall, referenceRules } from '../core/domain/queue/testing/reference-hall';
import type { Step } from '../core/domain/queue/testing/step';
import { openDatabase } from '../core/storage/open-database';
import { verifyChain } from '../core/storage/verify-chain';
import { known, openDemoHub, type DemoHub } from './testing/demo-hub';

/** The any-item counters of the demo. */
const counters = 3;
const runs = 12;

type Asked = Readonly<{ method: MethodName; input: object; counter?: number }>;

const desk = { recall: 'recall', start: 'startService', finish: 'finish', undo: 'undo', call: 'callNext' } as const;

/** The command of a step, and whose station asks it. */
function commandOf(step: Exclude<Step, { kind: 'pass' }>, demo: DemoHub, tickets: readonly TicketId[]): Asked {
  const seat = (n: number) => ({ counterId: demo.counters[n] as CounterId });
  const ticket = (n: number) => ({ ticketId: tickets[n] ?? ('nobody' as TicketId) });
  switch (step.kind) {
    case 'issue':
      return { method: 'queue.issueTicket', input: { categoryId: known.category, priority: step.priority } };
    case 'direct':
      return {
        method: 'queue.callTicket',
        input: { ...seat(step.counter), ...ticket(step.ticket), reason: '急' },
        counter: step.counter,
      };
    case 'resume':
      return {
        method: 'queue.resume',
        input: { ...seat(step.counter), ...ticket(step.ticket) },
        counter: step.counter,
      };
    case 'transfer': {
      const to = { kind: 'counter', ...seat(step.to) };
      return {
        method: 'queue.transfer',
        input: { ...seat(step.counter), to, place: step.place, reason: '转' },
        counter: step.counter,
      };
    }
    case 'requeue':
      return { method: 'queue.requeue', input: { ...ticket(step.ticket), place: step.place }, counter: 1 };
    case 'cancel':
      return { method: 'queue.cancel', input: { ...ticket(step.ticket), reason: '不办了' }, counter: 2 };
    case 'later':
      return { method: 'queue.letLater', input: ticket(step.ticket) };
    case 'miss':
      return { method: 'queue.markMissed', input: { ...seat(step.counter), reason: '未到' }, counter: step.counter };
    case 'hold':
      return { method: 'queue.hold', input: { ...seat(step.counter), reason: '复印' }, counter: step.counter };
    default:
      return { method: `queue.${desk[step.kind]}`, input: seat(step.counter), counter: step.counter };
  }
}

const wordOf = (reply: Reply) => (reply.ok ? (reply.value as { number: string }).number : reply.error.code);

async function live(steps: readonly Step[]): Promise<void> {
  const demo = await openDemoHub();
  try {
    const reference = new ReferenceHall(counters, Date.parse(demo.clock.now));
    const { missedCalls: missedMinimumCalls, missedSeconds: missedMinimumSeconds } = referenceRules;
    const rules = { missedMinimumCalls, missedMinimumSeconds, yieldMinutes: 480 };
    await demo.call(demo.identity('manager'), 'centre.changeSettings', rules);
    for (let n = 0; n < counters; n += 1) {
      await demo.call(demo.identity('clerk', n + 1), 'counter.open', { counterId: demo.counters[n] as CounterId });
    }

    const tickets: TicketId[] = [];
    for (const step of steps) {
      const expected = reference.perform(step);
      if (step.kind === 'pass') {
        demo.clock.pass(step.seconds * 1000);
        continue;
      }

      const { method, input, counter } = commandOf(step, demo, tickets);
      const as = counter === undefined ? demo.identity('kiosk') : demo.identity('clerk', counter + 1);
      const reply = await demo.ask(as, method, input);
      expect([step, wordOf(reply)]).toEqual([step, expected]);
      if (step.kind === 'issue' && reply.ok) {
        tickets.push((reply.value as { ticketId: TicketId }).ticketId);
      }
    }

    await demo.hub.stop();
    await checkInvariants(demo, reference);
  } finally {
    await demo.close();
  }
}

type FactRow = { type: string; subject_id: string };

/** I1 to I4 of reliability.md, on the file that the run left. */
async function checkInvariants(demo: DemoHub, reference: ReferenceHall): Promise<void> {
  const db = await openDatabase(join(demo.dataDir, 'centre.db'));
  const rows = await db<{ number: string; state: string; counter_id: string | null }>('ticket').select();
  const found = rows.map(({ number, state }) => [number, state]).sort();
  const expected = Object.entries(reference.states()).map(([number, words]) => [number, words.split(' ')[0]]);
  expect(found).toEqual(expected.sort());
  expect((await verifyChain(db)).ok).toBe(true);
  const requests = await db('request').count({ all: '*' }).countDistinct({ each: 'request_id' }).first();
  expect(requests?.['all']).toBe(requests?.['each']);
  await checkMachine(
    await db<FactRow>('fact').select('type', 'subject_id').where('type', 'like', 'ticket.%').orderBy('seq'),
  );
  await db.destroy();
}

/** I4: each ticket's facts lead from the beginning to its state, and nowhere through a wall. */
async function checkMachine(facts: readonly FactRow[]): Promise<void> {
  const states = new Map<string, TicketStateName>();
  for (const { type, subject_id: id } of facts) {
    const deed = type.slice('ticket.'.length);
    if (deed === 'issued') {
      expect(states.has(id)).toBe(false);
      states.set(id, 'waiting');
    } else if (deed in ticketMachine) {
      const state = stateAfter(states.get(id) ?? 'expired', deed as keyof typeof ticketMachine);
      expect([type, state]).not.toEqual([type, null]);
      states.set(id, state ?? 'expired');
    }
  }
}

it('is the plain model of a hall, through a real hub on SQLite', async () => {
  await fc.assert(fc.asyncProperty(anySteps(counters, 60), live), { numRuns: runs, endOnFailure: true });
}, 300_000);

import { z } from 'zod';
import {
  businessDate,
  caseId,
  categoryId,
  counterId,
  draftId,
  instant,
  itemId,
  localText,
  queuePlace,
  reason,
  ticketId,
  ticketState,
} from '../fields';
import { command, query } from '../method';
import { inTheCentre } from '../roles';
import { counterView } from './counter';

/** Minutes; null where nothing is known to estimate from. */
const estimate = z.object({ lowMinutes: z.int(), highMinutes: z.int() }).nullable();

const atCounter = ['counter.unknown', 'counter.notYours'] as const;

const listedTicket = z.object({
  ticketId,
  number: z.string(),
  categoryId,
  itemId: itemId.nullable(),
  itemName: localText.nullable(),
  priority: z.boolean(),
  state: ticketState,
  issuedAt: instant,
  /** Reason of the present state: why it is held or was missed. */
  note: z.string().nullable(),
  counterNumber: z.int().nullable(),
});

/** Why a waiting ticket stands where it does in this counter's order. */
const standing = z.enum(['priority', 'longest-wait', 'front', 'reserved', 'own-category', 'other-category']);

export const queueMethods = {
  'queue.issueTicket': command({
    roles: ['kiosk', 'clerk', 'manager'],
    input: { categoryId, itemId: itemId.optional(), priority: z.boolean().optional() },
    output: z.object({
      ticketId,
      number: z.string(),
      waitingAhead: z.int(),
      estimate,
      counterNumbers: z.array(z.int()),
      issuedAt: instant,
    }),
    refusals: ['category.unknown', 'item.unknown', 'item.selfService', 'queue.noCounter', 'centre.outsideHours'],
  }),

  'queue.callNext': command({
    roles: ['clerk', 'manager'],
    input: { counterId },
    output: z.object({
      ticketId,
      number: z.string(),
      categoryId,
      itemId: itemId.nullable(),
      priority: z.boolean(),
      counterName: z.string(),
      counterNumber: z.int(),
    }),
    refusals: [...atCounter, 'queue.empty', 'counter.closed', 'counter.paused', 'counter.busy'],
  }),

  'queue.recall': command({
    roles: ['clerk', 'manager'],
    input: { counterId },
    output: z.object({ ticketId, number: z.string(), calls: z.int() }),
    refusals: [...atCounter, 'ticket.none', 'ticket.notCalled'],
  }),

  'queue.startService': command({
    roles: ['clerk', 'manager'],
    input: { counterId },
    output: z.object({ ticketId, number: z.string() }),
    refusals: [...atCounter, 'ticket.none', 'ticket.notCalled'],
  }),

  'queue.finish': command({
    roles: ['clerk', 'manager'],
    input: { counterId },
    output: z.object({ ticketId, number: z.string() }),
    refusals: [...atCounter, 'ticket.none', 'ticket.notServing'],
  }),

  'queue.markMissed': command({
    roles: ['clerk', 'manager'],
    input: { counterId, reason },
    output: z.object({ ticketId, number: z.string() }),
    refusals: [...atCounter, 'ticket.none', 'ticket.notCalled', 'ticket.tooSoon'],
  }),

  /** Parks the person at the counter, with why; any clerk can go on. */
  'queue.hold': command({
    roles: ['clerk', 'manager'],
    input: { counterId, reason },
    output: z.object({ ticketId, number: z.string() }),
    refusals: [...atCounter, 'ticket.none'],
  }),

  'queue.resume': command({
    roles: ['clerk', 'manager'],
    input: { counterId, ticketId },
    output: z.object({ ticketId, number: z.string() }),
    refusals: [...atCounter, 'counter.closed', 'counter.paused', 'counter.busy', 'ticket.unknown', 'ticket.notHeld'],
  }),

  /** Sends the person at the counter on, keeping the printed number. */
  'queue.transfer': command({
    roles: ['clerk', 'manager'],
    input: {
      counterId,
      to: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('category'), categoryId }),
        z.object({ kind: z.literal('counter'), counterId }),
      ]),
      place: queuePlace,
      reason,
    },
    output: z.object({ ticketId, number: z.string() }),
    refusals: [...atCounter, 'ticket.none', 'category.unknown', 'transfer.nowhere'],
  }),

  /** A missed person came back: waits again. */
  'queue.requeue': command({
    roles: ['clerk', 'manager'],
    input: { ticketId, place: queuePlace },
    output: z.object({ ticketId, number: z.string() }),
    refusals: ['ticket.unknown', 'ticket.notMissed'],
  }),

  'queue.cancel': command({
    roles: ['clerk', 'manager'],
    input: { ticketId, reason },
    output: z.object({ ticketId, number: z.string() }),
    refusals: ['ticket.unknown', 'ticket.notWaiting'],
  }),

  /** What everybody in the hall may see: calls, and how many wait. Never a name. */
  'queue.board': query({
    roles: inTheCentre,
    input: {},
    output: z.object({
      businessDate,
      /** Newest first. `callId` grows; each is announced once, in order. */
      calls: z.array(
        z.object({
          callId: z.int(),
          ticketId,
          number: z.string(),
          counterId,
          counterNumber: z.int(),
          counterName: z.string(),
          categoryId,
          at: instant,
          /** 1 for the call, 2 and more for a recall. */
          nth: z.int(),
        }),
      ),
      waiting: z.array(z.object({ categoryId, letter: z.string(), count: z.int(), estimate, openCounters: z.int() })),
      waitingTotal: z.int(),
    }),
  }),

  /** All that the clerk's console shows of one counter. */
  'queue.desk': query({
    roles: ['clerk', 'manager'],
    input: { counterId },
    output: z.object({
      counter: counterView,
      current: listedTicket
        .extend({
          state: z.enum(['called', 'serving']),
          calledAt: instant,
          startedAt: instant.nullable(),
          calls: z.int(),
          lastCalledAt: instant,
          /** When both settings allow 过号; null while more calls are needed. */
          missableFrom: instant.nullable(),
          missableAfterCalls: z.int(),
          drafts: z.array(
            z.object({
              draftId,
              templateId: z.string(),
              title: localText,
              state: z.enum(['open', 'submitted']),
              caseId: caseId.nullable(),
              caseNumber: z.string().nullable(),
            }),
          ),
        })
        .nullable(),
      waiting: z.array(listedTicket.extend({ standing })),
      held: z.array(listedTicket.extend({ since: instant })),
      missed: z.array(listedTicket.extend({ since: instant })),
      today: z.object({ finished: z.int(), missed: z.int() }),
    }),
    refusals: [...atCounter],
  }),

  /** The hall of today for the manager's home page. */
  'queue.overview': query({
    roles: ['manager'],
    input: {},
    output: z.object({
      businessDate,
      issued: z.int(),
      waiting: z.int(),
      serving: z.int(),
      finished: z.int(),
      missed: z.int(),
      /** Minutes from ticket to call of today's called tickets; null when none. */
      medianWaitMinutes: z.number().nullable(),
      longestWaitingSince: instant.nullable(),
      counters: z.array(
        counterView.extend({
          eligibleWaiting: z.int(),
          finished: z.int(),
          missed: z.int(),
          currentSince: instant.nullable(),
        }),
      ),
      byCategory: z.array(z.object({ categoryId, waiting: z.int(), issued: z.int(), finished: z.int() })),
    }),
  }),
};

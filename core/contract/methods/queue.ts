import { z } from 'zod';
import {
  businessDate,
  caseId,
  categoryId,
  counterId,
  draftId,
  instant,
  itemId,
  lane,
  localText,
  queuePlace,
  reason,
  staffId,
  ticketId,
  ticketState,
} from '../fields';
import { command, query } from '../method';
import { inTheCentre } from '../roles';
import { counterView } from './counter';
import { atCounter, bringing, estimate, issuedTicket, needs, slot } from './issued-ticket';

const listedTicket = z.object({
  ticketId,
  number: z.string(),
  categoryId,
  itemId: itemId.nullable(),
  itemName: localText.nullable(),
  lane,
  priority: z.boolean(),
  /** Came back with what was missing. */
  returning: z.boolean(),
  /** Of an appointment that was kept in time. */
  slot: slot.nullable(),
  lowCounter: z.boolean(),
  needsHelp: z.boolean(),
  state: ticketState,
  issuedAt: instant,
  /** Reason of the present state: why it is held or was missed. */
  note: z.string().nullable(),
  /** Where a person on hold waits or went. */
  heldPlace: z.string().nullable(),
  counterNumber: z.int().nullable(),
});

/** Why a waiting ticket stands where it does in this counter's order. */
const standing = z.enum([
  'front',
  'reserved',
  'appointment',
  'returning',
  'priority',
  'overdue',
  'own-category',
  'other-category',
  'early',
  'longest-wait',
]);

export const queueMethods = {
  'queue.issueTicket': command({
    roles: ['kiosk', 'clerk', 'manager'],
    input: {
      categoryId,
      itemId: itemId.optional(),
      /** Further matters of the same visit, of any category. */
      itemIds: z.array(itemId).max(20).optional(),
      priority: z.boolean().optional(),
      ...needs,
      /** With it, who holds a waiting ticket of the category is shown that one again. */
      idNumber: z.string().max(40).optional(),
    },
    output: issuedTicket,
    refusals: [
      'category.unknown',
      'item.unknown',
      'item.selfService',
      'queue.noCounter',
      'queue.quotaReached',
      'person.idWrong',
      'centre.outsideHours',
    ],
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
    refusals: [...atCounter, 'queue.empty', 'counter.tideOut', ...bringing],
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
    input: {
      counterId,
      reason,
      /** Where the person waits or went. */
      place: z.string().trim().min(1).max(60).optional(),
    },
    output: z.object({ ticketId, number: z.string() }),
    refusals: [...atCounter, 'ticket.none'],
  }),

  'queue.resume': command({
    roles: ['clerk', 'manager'],
    input: { counterId, ticketId },
    output: z.object({ ticketId, number: z.string() }),
    refusals: [...atCounter, ...bringing, 'ticket.unknown', 'ticket.notHeld'],
  }),

  /** Sends the person at the counter on, keeping the printed number. */
  'queue.transfer': command({
    roles: ['clerk', 'manager'],
    input: {
      counterId,
      to: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('category'), categoryId }),
        z.object({ kind: z.literal('counter'), counterId }),
        /** To whoever that is, at whichever counter. */
        z.object({ kind: z.literal('staff'), staffId }),
      ]),
      place: queuePlace,
      reason,
    },
    output: z.object({ ticketId, number: z.string() }),
    refusals: [
      ...atCounter,
      'ticket.none',
      'category.unknown',
      'transfer.nowhere',
      'transfer.closed',
      'transfer.absent',
    ],
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
      waiting: z.array(
        z.object({
          categoryId,
          letter: z.string(),
          count: z.int(),
          /** For somebody who came now. */
          estimate,
          openCounters: z.int(),
          /** Which limit of the kiosk is reached; null when numbers are given. */
          quotaReached: z.enum(['hour', 'day']).nullable(),
        }),
      ),
      waitingTotal: z.int(),
      /** Of those, in the hand-out lane. */
      handOutWaiting: z.int(),
      isTideIn: z.boolean(),
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
          /** All matters of a visit that has several. */
          items: z.array(z.object({ itemId, itemName: localText.nullable(), doneAt: instant.nullable() })),
          /** Of the hand-out lane: whose document it is about. */
          caseId: caseId.nullable(),
          /** The visit that this one goes on with. */
          returnedFrom: z.object({ ticketId, reason: z.string() }).nullable(),
        })
        .nullable(),
      waiting: z.array(listedTicket.extend({ standing })),
      held: z.array(listedTicket.extend({ since: instant })),
      missed: z.array(listedTicket.extend({ since: instant })),
      today: z.object({ finished: z.int(), missed: z.int(), quick: z.int() }),
      /** What can be taken back now, and until when. */
      undo: z.object({ kind: z.enum(['called', 'missed', 'finished']), number: z.string(), until: instant }).nullable(),
      /** A tide counter is asked to help while it is. */
      isTideIn: z.boolean(),
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

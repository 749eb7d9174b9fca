import { z } from 'zod';
import {
  businessDate,
  categoryId,
  counterId,
  instant,
  itemId,
  localText,
  reason,
  shortCode,
  ticketId,
  ticketState,
} from '../fields';
import { command, query } from '../method';
import { atCounter, bringing, issuedTicket, needs } from './issued-ticket';

const oneTicket = z.object({ ticketId, number: z.string() });
const cost = {
  /** How many stand before it in this counter's order. */
  skipped: z.int(),
  /** About how much longer each of them waits; null where nothing is known. */
  minutesEach: z.int().nullable(),
};

const score = z.object({
  /** Tickets that were promised a range and came to a call. */
  promised: z.int(),
  /** Called within it. */
  kept: z.int(),
  earlier: z.int(),
  later: z.int(),
  medianWidthMinutes: z.number().nullable(),
});

const limit = z.int().min(0).max(5000).nullable();

/** What goes beyond the plain round of call, start, finish. */
export const queueVisitMethods = {
  /** A number of the clerk's choice, out of turn; the reason and the cost stand in the log. */
  'queue.callTicket': command({
    roles: ['clerk', 'manager'],
    input: { counterId, ticketId, reason },
    output: z.object({
      ticketId,
      number: z.string(),
      categoryId,
      itemId: itemId.nullable(),
      priority: z.boolean(),
      counterName: z.string(),
      counterNumber: z.int(),
      ...cost,
    }),
    refusals: [...atCounter, ...bringing, 'ticket.unknown', 'ticket.notWaiting', 'ticket.taken'],
  }),

  /** Shown before the clerk decides. */
  'queue.directCost': query({
    roles: ['clerk', 'manager'],
    input: { counterId, ticketId },
    output: z.object(cost),
    refusals: [...atCounter, 'ticket.unknown', 'ticket.notWaiting', 'ticket.taken'],
  }),

  /** Takes back the counter's last call, 过号 or finish, within the set seconds. */
  'queue.undo': command({
    roles: ['clerk', 'manager'],
    input: { counterId },
    output: z.object({ ticketId, number: z.string(), undone: z.enum(['called', 'missed', 'finished']) }),
    refusals: [...atCounter, ...bringing, 'undo.nothing', 'undo.tooLate', 'undo.movedOn'],
  }),

  /** The resident lets a few others go first: with the ticket's own id, which only its paper and its screen know. */
  'queue.letLater': command({
    roles: ['kiosk', 'clerk', 'manager'],
    input: { ticketId },
    output: oneTicket.extend({ passed: z.int() }),
    refusals: ['ticket.unknown', 'ticket.notWaiting', 'ticket.laterTooOften', 'ticket.lastAlready'],
  }),

  'queue.addItem': command({
    roles: ['clerk', 'manager'],
    input: { counterId, itemId },
    output: oneTicket,
    refusals: [...atCounter, 'ticket.none', 'item.unknown', 'item.selfService', 'item.already'],
  }),

  'queue.finishItem': command({
    roles: ['clerk', 'manager'],
    input: { counterId, itemId },
    output: oneTicket,
    refusals: [...atCounter, 'ticket.none', 'ticket.notServing', 'item.unknown'],
  }),

  /** Served without a ticket: counted, and nobody's number. */
  'queue.quickService': command({
    roles: ['clerk', 'manager'],
    input: { counterId, categoryId, itemId: itemId.optional() },
    output: z.object({}),
    refusals: [...atCounter, 'counter.closed', 'category.unknown', 'item.unknown'],
  }),

  /** 补正回头号, for the person at the counter. */
  'queue.giveReturn': command({
    roles: ['clerk', 'manager'],
    input: { counterId, reason },
    output: z.object({ code: z.string(), validUntil: businessDate, number: z.string() }),
    refusals: [...atCounter, 'ticket.none'],
  }),

  'queue.takeReturn': command({
    roles: ['kiosk', 'clerk', 'manager'],
    input: { code: shortCode, ...needs },
    output: issuedTicket,
    refusals: ['return.unknown', 'return.used', 'return.expired', 'ticket.unknown', 'centre.outsideHours'],
  }),

  /** 领证: by the case's progress code or number; at the desk also without. */
  'queue.issueHandOut': command({
    roles: ['kiosk', 'clerk', 'manager'],
    input: { code: shortCode.optional(), categoryId: categoryId.optional(), ...needs },
    output: issuedTicket,
    refusals: [
      'handOut.unknown',
      'handOut.notReady',
      'handOut.done',
      'category.unknown',
      'ticket.unknown',
      'centre.outsideHours',
    ],
  }),

  /** The hub's own: idle counters call, where the centre wants that. */
  'queue.autoCall': command({ roles: ['host'], input: {}, output: z.object({ called: z.int() }), refusals: [] }),

  /** All that happened to one ticket of any day. */
  'queue.history': query({
    roles: ['clerk', 'manager'],
    input: { ticketId },
    output: z.object({
      ticketId,
      number: z.string(),
      businessDate,
      state: ticketState,
      issuedAt: instant,
      stays: z.array(
        z.object({
          state: ticketState,
          from: instant,
          to: instant.nullable(),
          note: z.string().nullable(),
          counterNumber: z.int().nullable(),
          staffName: z.string().nullable(),
        }),
      ),
      calls: z.array(
        z.object({
          at: instant,
          nth: z.int(),
          undone: z.boolean(),
          directReason: z.string().nullable(),
          skipped: z.int().nullable(),
          counterNumber: z.int().nullable(),
          staffName: z.string().nullable(),
        }),
      ),
      items: z.array(z.object({ itemId, itemName: localText.nullable(), doneAt: instant.nullable() })),
      timesLater: z.int(),
      returnedFrom: z.object({ ticketId, reason: z.string() }).nullable(),
    }),
    refusals: ['ticket.unknown'],
  }),

  /** How often the promised range of waiting was kept. */
  'queue.estimateScore': query({
    roles: ['manager'],
    input: { from: businessDate, to: businessDate },
    output: z.object({
      whole: score,
      byDay: z.array(score.extend({ on: businessDate })),
      byCategory: z.array(score.extend({ categoryId })),
    }),
    refusals: ['period.invalid'],
  }),

  /** How many numbers the kiosk gives of a category; null is without limit. */
  'queue.setQuota': command({
    roles: ['manager'],
    input: { categoryId, perHour: limit, perDay: limit },
    output: z.object({}),
    refusals: ['category.unknown', 'item.selfService'],
  }),

  'queue.listQuotas': query({
    roles: ['kiosk', 'clerk', 'manager'],
    input: {},
    output: z.array(z.object({ categoryId, perHour: z.int().nullable(), perDay: z.int().nullable() })),
  }),
};

import { z } from 'zod';
import { businessDate, categoryId, counterId, instant, localText, reviewId, ticketId } from '../fields';
import { command, query } from '../method';

const share = z.object({
  served: z.int(),
  reviews: z.int(),
  satisfied: z.int(),
  /** `tooFew` below the scheme's minimum: no percentage is given. */
  state: z.enum(['none', 'tooFew', 'ok']),
  /** Shares 0..1, unrounded; null unless `ok`. Wilson 95 %. */
  rate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Reviews / served; null when nobody was served. */
  responseRate: z.number().nullable(),
});

/** What a resident says; never chosen beforehand. */
const said = {
  level: z.int().min(1).max(5),
  tags: z.array(z.string().max(10)).max(20),
  words: z.string().max(500).optional(),
  /** Whether the resident wants to be known; without it the review is anonymous. */
  named: z.boolean().default(false),
  /** Where to call back; only of a resident who wants to be known. */
  contact: z.string().trim().max(40).optional(),
};

/** Said again on the same screen before `correctableUntil` it is put right; later it is kept and not counted. */
const pressed = z.object({ reviewId, correctableUntil: instant });

const code = z.string().min(1).max(40);

export const reviewMethods = {
  /** What this counter's rating screen should ask now; null when there is nothing to ask. */
  'review.prompt': query({
    roles: ['rating'],
    input: {},
    output: z.object({
      counterNumber: z.int(),
      counterName: z.string(),
      prompt: z
        .object({
          ticketId,
          number: z.string(),
          itemName: localText.nullable(),
          categoryName: localText,
          finishedAt: instant,
          /** After this the screen goes quiet by itself. */
          askUntil: instant,
        })
        .nullable(),
    }),
  }),

  'review.submit': command({
    roles: ['rating'],
    guarded: true,
    input: { ticketId, ...said },
    output: pressed,
    refusals: [
      'ticket.unknown',
      'review.notFinished',
      'review.already',
      'review.tooLate',
      'review.wrongCounter',
      'review.wrongTag',
    ],
  }),

  /** 不评价: the resident's quiet way out. Counts as no review, never as a good one. */
  'review.decline': command({
    roles: ['rating'],
    guarded: true,
    input: { ticketId },
    output: z.object({}),
    refusals: ['ticket.unknown', 'review.notFinished', 'review.already', 'review.wrongCounter'],
  }),

  /** The counter's screen says that it asks now; said again it changes nothing. */
  'review.offer': command({
    roles: ['rating'],
    guarded: true,
    input: { ticketId },
    output: z.object({}),
    refusals: ['ticket.unknown', 'review.notFinished', 'review.already', 'review.wrongCounter'],
  }),

  /** What the one-time code of a slip is for. The code is bound to its ticket and open for a set time after the end. */
  'review.openByCode': query({
    roles: ['kiosk'],
    guarded: true,
    input: { code },
    output: z.object({
      number: z.string(),
      counterNumber: z.int(),
      itemName: localText.nullable(),
      categoryName: localText,
      finishedAt: instant,
      openUntil: instant,
    }),
    refusals: ['review.codeUnknown', 'review.codeExpired', 'review.notFinished', 'review.already', 'review.tooLate'],
  }),

  'review.submitByCode': command({
    roles: ['kiosk'],
    guarded: true,
    input: { code, ...said },
    output: pressed,
    refusals: [
      'review.codeUnknown',
      'review.codeExpired',
      'review.notFinished',
      'review.already',
      'review.tooLate',
      'review.wrongTag',
    ],
  }),

  /** The code of a ticket that waits still, for the kiosk that just gave it out and has no paper. */
  'review.code': query({
    roles: ['kiosk'],
    guarded: true,
    input: { ticketId },
    output: z.object({ code: z.string() }),
    refusals: ['ticket.unknown', 'ticket.notWaiting'],
  }),

  /** A clerk's own reviews, by whole weeks that are over, in batches of five and more. */
  'review.mirror': query({
    roles: ['clerk'],
    input: {},
    output: z.object({
      least: z.int(),
      batches: z.array(
        z.object({
          from: businessDate,
          to: businessDate,
          reviews: z.int(),
          levels: z.array(z.object({ level: z.int(), count: z.int() })),
          tags: z.array(z.object({ code: z.string(), text: localText, count: z.int() })),
        }),
      ),
    }),
  }),

  /** Who tried to give, change or see a review without being allowed, newest first. */
  'review.listAttempts': query({
    roles: ['manager'],
    input: {},
    output: z.array(
      z.object({
        at: instant,
        method: z.string(),
        role: z.string(),
        stationName: z.string().nullable(),
        staffName: z.string().nullable(),
      }),
    ),
  }),

  'score.read': query({
    roles: ['manager'],
    input: { from: businessDate, to: businessDate },
    output: z.object({
      scheme: z.object({ id: z.string(), version: z.int(), sha256: z.string(), minimumReviews: z.int() }),
      from: businessDate,
      to: businessDate,
      centre: share,
      counters: z.array(share.extend({ counterId, counterNumber: z.int(), counterName: z.string() })),
      categories: z.array(share.extend({ categoryId, letter: z.string(), name: localText })),
      levels: z.array(z.object({ level: z.int(), count: z.int() })),
      tags: z.array(z.object({ code: z.string(), level: z.int(), text: localText, count: z.int() })),
    }),
    refusals: ['period.invalid'],
  }),

  /** The bad ones (1, 2) of a period, newest first, for the manager to act on. */
  'review.listBad': query({
    roles: ['manager'],
    guarded: true,
    input: { from: businessDate, to: businessDate },
    output: z.array(
      z.object({
        reviewId,
        at: instant,
        level: z.int(),
        tags: z.array(localText),
        words: z.string().nullable(),
        ticketNumber: z.string(),
        counterNumber: z.int(),
        itemName: localText.nullable(),
      }),
    ),
    refusals: ['period.invalid'],
  }),
};

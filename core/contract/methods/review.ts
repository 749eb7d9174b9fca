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
    input: {
      ticketId,
      level: z.int().min(1).max(5),
      tags: z.array(z.string().max(10)).max(20),
      words: z.string().max(500).optional(),
    },
    output: z.object({ reviewId }),
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
    input: { ticketId },
    output: z.object({}),
    refusals: ['ticket.unknown', 'review.notFinished', 'review.already', 'review.wrongCounter'],
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

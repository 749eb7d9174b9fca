import { z } from 'zod';
import { badReviewStates } from '../../domain/reviews/bad-review';
import { businessDate, instant, localText, reason, reviewId, staffId } from '../fields';
import { command, query } from '../method';

const state = z.enum(badReviewStates);
const words = z.string().trim().min(1).max(1000);
const stage = z.enum(['contact', 'mend']);

const listed = z.object({
  reviewId,
  state,
  at: instant,
  level: z.int(),
  ticketNumber: z.string(),
  counterNumber: z.int(),
  itemName: localText.nullable(),
  assigneeName: z.string().nullable(),
  contactDueOn: businessDate.nullable(),
  mendDueOn: businessDate.nullable(),
  /** Clocks that have run out. */
  overdue: z.array(stage),
  isSetAsideProposed: z.boolean(),
  isPublic: z.boolean(),
});

const ofReview = { reviewId };
const common = ['badReview.unknown', 'badReview.wrongState'] as const;
const deed = <S extends Readonly<Record<string, z.ZodType>>>(input: S) =>
  command({
    roles: ['manager'],
    guarded: true,
    input: { ...ofReview, ...input },
    output: z.object({}),
    refusals: common,
  });

/** What becomes of a bad review (1, 2), step by step; clerks neither see nor touch it. */
export const badReviewMethods = {
  'badReview.list': query({
    roles: ['manager'],
    guarded: true,
    input: { from: businessDate, to: businessDate },
    output: z.array(listed),
    refusals: ['period.invalid'],
  }),

  'badReview.read': query({
    roles: ['manager'],
    guarded: true,
    input: ofReview,
    output: listed.extend({
      tags: z.array(localText),
      words: z.string().nullable(),
      named: z.boolean(),
      /** Only of a resident who wants to be known. */
      contact: z.string().nullable(),
      publicText: z.string().nullable(),
      proposal: z.object({ by: z.string(), reason: z.enum(['misjudged', 'malicious']), isOwn: z.boolean() }).nullable(),
      history: z.array(
        z.object({ at: instant, type: z.string(), staffName: z.string().nullable(), words: z.string().nullable() }),
      ),
    }),
    refusals: ['badReview.unknown'],
  }),

  'badReview.assign': command({
    roles: ['manager'],
    guarded: true,
    input: { ...ofReview, staffId },
    output: z.object({}),
    refusals: [...common, 'badReview.notManager'],
  }),

  'badReview.contact': deed({ reached: z.boolean(), words: words.optional() }),
  'badReview.check': deed({ founded: z.boolean(), words: words.optional() }),
  'badReview.resolve': deed({ how: z.enum(['mended', 'explained']), words }),
  'badReview.callBack': deed({ satisfied: z.boolean().nullable(), words: words.optional() }),
  'badReview.close': deed({}),

  /** Set aside as misjudged or malicious: with a reason, and only when a second person agrees. It stays visible. */
  'badReview.proposeSetAside': deed({ reason: z.enum(['misjudged', 'malicious']), words: reason }),
  'badReview.decideSetAside': command({
    roles: ['manager'],
    guarded: true,
    input: { ...ofReview, agrees: z.boolean() },
    output: z.object({}),
    refusals: [...common, 'badReview.notProposed', 'badReview.samePerson'],
  }),

  /** Shows in the hall what was mended, in words that name nobody; null takes it back. */
  'badReview.publish': deed({ text: z.string().trim().min(1).max(200).nullable() }),

  /** What was mended, newest first, for the hall display. */
  'badReview.listMended': query({
    roles: ['hall', 'kiosk', 'manager'],
    input: {},
    output: z.array(z.object({ on: businessDate, text: z.string() })),
  }),
};

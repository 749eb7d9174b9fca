import type { Handlers } from '../handler';
import {
  assignBadReview,
  callBackBadReview,
  checkBadReview,
  closeBadReview,
  contactBadReview,
  decideSetAside,
  proposeSetAside,
  publishMended,
  resolveBadReview,
} from './bad-review-deeds';
import { listBadReviewCases, listMended, readBadReview } from './read-bad-reviews';
import { openByCode, readCode, submitByCode } from './by-code';
import { listAttempts, readMirror } from './mirror';
import { declineReview, offerReview, readPrompt, submitReview } from './review-handlers';
import { listBadReviews, readScore } from './score-handlers';

type ReviewMethod = Extract<keyof Handlers, `review.${string}` | `badReview.${string}` | `score.${string}`>;

/** What residents say, what is made of it, and the figures; the compiler asks for all of them. */
export const reviewHandlers: Pick<Handlers, ReviewMethod> = {
  'badReview.assign': assignBadReview,
  'badReview.callBack': callBackBadReview,
  'badReview.check': checkBadReview,
  'badReview.close': closeBadReview,
  'badReview.contact': contactBadReview,
  'badReview.decideSetAside': decideSetAside,
  'badReview.list': listBadReviewCases,
  'badReview.listMended': listMended,
  'badReview.proposeSetAside': proposeSetAside,
  'badReview.publish': publishMended,
  'badReview.read': readBadReview,
  'badReview.resolve': resolveBadReview,
  'review.code': readCode,
  'review.decline': declineReview,
  'review.listAttempts': listAttempts,
  'review.listBad': listBadReviews,
  'review.mirror': readMirror,
  'review.offer': offerReview,
  'review.openByCode': openByCode,
  'review.prompt': readPrompt,
  'review.submit': submitReview,
  'review.submitByCode': submitByCode,
  'score.read': readScore,
};

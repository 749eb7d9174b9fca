import type { LocalText } from '../domain/standards/bundle';

/** How the hub says no about reviews, bad reviews and scores. */
export const reviewRefusals = {
  'review.notFinished': { zh: '还没有办完，不能评价。', en: 'The service is not finished yet.' },
  'review.already': { zh: '这次服务已经评价过了。', en: 'This service was already reviewed.' },
  'review.tooLate': { zh: '评价时间已过。', en: 'The time for this review is over.' },
  'review.wrongCounter': { zh: '请在办理窗口的评价器上评价。', en: 'Please review at the counter that served you.' },
  'review.codeUnknown': {
    zh: '没有这个评价码，请对照小票再输一次。',
    en: 'There is no such code. Compare it with your slip and type it again.',
  },
  'review.codeExpired': {
    zh: '这个评价码不是今天的，已不能评价。有话要说请到服务台。',
    en: 'This code is of another day and no longer open. The service desk will listen to you.',
  },
  'review.wrongTag': { zh: '所选理由与评价等级不符。', en: 'A chosen reason does not belong to this level.' },
  'period.invalid': { zh: '起止日期不对。', en: 'The period is not valid.' },
  'badReview.unknown': { zh: '没有这个差评办理单。', en: 'There is no such bad review.' },
  'badReview.wrongState': {
    zh: '这一步现在不能做，请先完成前一步，或它已经结束。',
    en: 'This step cannot be taken now: the one before it is missing, or it is closed.',
  },
  'badReview.notManager': {
    zh: '差评只能交给在岗的主任办理，窗口人员看不到单条评价。',
    en: 'Only an active manager can be given a bad review: clerks see no single one.',
  },
  'badReview.notProposed': { zh: '还没有人提出不采纳。', en: 'Nobody has proposed to set it aside.' },
  'badReview.samePerson': {
    zh: '不采纳须由另一人复核，提出的人不能自己同意。',
    en: 'A second person must agree: whoever proposed it cannot.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

import { documentPage } from './document-style';
import { escapeHtml } from './escape-html';

export type TicketSlip = Readonly<{
  centreName: string;
  number: string;
  itemName: string;
  waitingAhead: number;
  counterNumbers: readonly number[];
  /** `YYYY-MM-DD HH:mm` in Shanghai. */
  issuedAt: string;
  priority: boolean;
  /** The one-time code of the review, and for how long it is open after the end. */
  review: Readonly<{ code: string; minutes: number }>;
}>;

/** The slip (取号小票): number largest, no name, no ID number. */
export function printTicket(slip: TicketSlip): string {
  const counters = slip.counterNumbers.length === 0 ? '' : `<p>请留意 ${slip.counterNumbers.join('、')} 号窗口</p>`;
  const body = [
    `<h1>${escapeHtml(slip.centreName)}</h1>`,
    `<p>${escapeHtml(slip.itemName)}${slip.priority ? '（优先）' : ''}</p>`,
    `<p class="big">${escapeHtml(slip.number)}</p>`,
    `<p>取号时前面等候 ${slip.waitingAhead} 人</p>`,
    counters,
    `<hr><p>评价码 <b>${escapeHtml(slip.review.code)}</b></p>`,
    `<p class="note">办结后 ${slip.review.minutes} 分钟内，可在任一取号机凭码评价，一号一评。</p>`,
    `<hr><p class="note">取号时间 ${escapeHtml(slip.issuedAt)}\n当日有效。请听叫号并看屏幕，过号请到窗口或服务台说明。</p>`,
  ];
  return documentPage({ title: escapeHtml(slip.number), kind: 'ticket', footer: '', body: body.join('') });
}

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
    `<hr><p class="note">取号时间 ${escapeHtml(slip.issuedAt)}\n当日有效。请听叫号并看屏幕，过号请到窗口或服务台说明。</p>`,
  ];
  return documentPage({ title: escapeHtml(slip.number), kind: 'ticket', footer: '', body: body.join('') });
}

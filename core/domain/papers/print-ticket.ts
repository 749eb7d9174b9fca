import type { PaperTemplate } from './paper-template';
import { printPaper } from './print-paper';

export const ticketPaperId = 'queue-ticket';

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

/** The slip (取号小票) as the standards lay it out. It knows no name and no ID number: anybody may pick it up. */
export function printTicket(paper: PaperTemplate, slip: TicketSlip): string {
  const { centreName, number, itemName, waitingAhead, counterNumbers, issuedAt, priority, review } = slip;
  return printPaper(paper, {
    centreName,
    number,
    itemName,
    priority: priority ? '优先' : '',
    waitingAhead: String(waitingAhead),
    counterNames: counterNumbers.length === 0 ? '' : `${counterNumbers.join('、')} 号`,
    issuedAt,
    reviewCode: review.code,
    reviewMinutes: String(review.minutes),
  });
}

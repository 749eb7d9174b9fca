import type { TicketStateName } from '../../domain/queue/ticket';
import type { Handler } from '../handler';
import { toLine } from './document-handlers';
import type { SlipRecord } from './ports';

/** Somebody may still come and ask for the slip. */
const awaited: readonly TicketStateName[] = ['waiting', 'called', 'held', 'missed'];

/** A device that keeps files in place of paper, as it was told to, has nothing to be printed again. */
const byChoice = 'printer.keptAsPdf';

/** Whoever looks for one further down types its number. */
const mostListed = 60;

function isWanting({ printState, printMessage, ticketState }: SlipRecord): boolean {
  return printState === 'failed' && printMessage !== byChoice && awaited.includes(ticketState);
}

export const listSlips: Handler<'document.listSlips'> = async ({ find = '' }, { tx, businessDate }) => {
  const all = await tx.documents.listSlips(businessDate);
  const wanted = find.trim().toUpperCase();
  const found = all.filter(({ title }) => title.toUpperCase().includes(wanted));
  const sorted = [...found.filter(isWanting), ...found.filter((slip) => !isWanting(slip))];
  return {
    slips: sorted.slice(0, mostListed).map(({ ticketState, ...slip }) => ({ ...toLine(slip), ticketState })),
    more: Math.max(0, sorted.length - mostListed),
    paperLow: all.find(({ printState }) => printState === 'printed')?.printMessage === 'printer.nearEnd',
  };
};

export const countUnprinted: Handler<'document.countUnprinted'> = async (_input, { tx, businessDate }) => ({
  count: await tx.documents.countUnprinted(businessDate, awaited, byChoice),
});

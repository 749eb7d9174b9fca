import type { Knex } from 'knex';
import { verifyChain } from '../../../core/storage/verify-chain';

type Ticket = { business_date: string; band: string; sequence: number; number: string };

/** What must be true of the numbers of any centre, whatever happened to it; null when it is. */
export async function checkNumbers(db: Knex): Promise<string | null> {
  const tickets = await db<Ticket>('ticket')
    .select('business_date', 'band', 'sequence', 'number')
    .orderBy(['business_date', 'band', 'sequence']);
  const names = new Set(tickets.map((ticket) => `${ticket.business_date} ${ticket.number}`));
  if (names.size !== tickets.length) {
    return `${tickets.length - names.size} numbers were given twice`;
  }

  const gap = tickets.find((ticket, index) => {
    const before = tickets[index - 1];
    const isSame = before?.business_date === ticket.business_date && before.band === ticket.band;
    return ticket.sequence !== (isSame ? before.sequence : 0) + 1;
  });
  if (gap !== undefined) {
    return `a hole before ${gap.number} of ${gap.business_date}`;
  }

  return (await checkDays(db)) ?? ((await verifyChain(db)).ok ? null : 'the chain is broken');
}

/** The business date never goes back, and each day begins once. */
async function checkDays(db: Knex): Promise<string | null> {
  const facts = await db<{ seq: number; type: string; business_date: string; subject_id: string }>('fact')
    .select('seq', 'type', 'business_date', 'subject_id')
    .orderBy('seq');
  const back = facts.find((fact, index) => fact.business_date < (facts[index - 1]?.business_date ?? ''));
  if (back !== undefined) {
    return `the business date goes back to ${back.business_date} at fact ${back.seq}`;
  }

  const begun = facts.filter((fact) => fact.type === 'day.begun').map((fact) => fact.subject_id);
  return new Set(begun).size === begun.length ? null : `a day began twice: ${begun.join(', ')}`;
}

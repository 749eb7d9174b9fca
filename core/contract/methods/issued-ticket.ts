import { z } from 'zod';
import { instant, ticketId } from '../fields';

/** Minutes; null where nothing is known to estimate from. */
export const estimate = z.object({ lowMinutes: z.int(), highMinutes: z.int() }).nullable();

export const slot = z.object({ from: instant, to: instant });

/** What the person needs at the counter; carried on the ticket. */
export const needs = {
  lowCounter: z.boolean().optional(),
  needsHelp: z.boolean().optional(),
};

/** What every way to a number answers. */
export const issuedTicket = z.object({
  ticketId,
  number: z.string(),
  waitingAhead: z.int(),
  estimate,
  counterNumbers: z.array(z.int()),
  issuedAt: instant,
  /** Nothing new: the person holds this one already. */
  again: z.boolean(),
});

export const atCounter = ['counter.unknown', 'counter.notYours'] as const;

/** Why nobody can be brought to a counter now. */
export const bringing = ['counter.closed', 'counter.paused', 'counter.busy', 'staff.busy'] as const;

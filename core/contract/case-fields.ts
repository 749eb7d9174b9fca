import { z } from 'zod';
import { caseLamps } from '../domain/cases/case-lamp';
import { caseOrders } from '../domain/cases/case-order';
import { caseChannels, caseStates } from '../domain/cases/case-state';
import { parseBusinessDate } from '../domain/calendar/business-date';
import { businessDate, caseId, instant, itemId, localText, residentId, staffId } from './fields';

export const caseState = z.enum(caseStates);
export const channel = z.enum(caseChannels);
export const caseLamp = z.enum(caseLamps);
export const caseOrder = z.enum(caseOrders);

/** A case in a list: the person's name masked. */
export const listedCase = z.object({
  caseId,
  number: z.string().nullable(),
  itemId: itemId.nullable(),
  itemName: localText.nullable(),
  residentId: residentId.nullable(),
  residentName: z.string(),
  state: caseState,
  stateSince: instant,
  channel,
  openedAt: instant,
  dueOn: businessDate.nullable(),
  lamp: caseLamp,
  staffName: z.string().nullable(),
  /** AB角: who does it while the one it is with is absent. */
  deputyName: z.string().nullable(),
  togetherId: z.string().nullable(),
  /** Who called is called back by this day; null where nobody waits for a call. */
  callBackOn: businessDate.nullable(),
});

/** A day that exists: 30 February finds nothing and is no question. */
const day = businessDate.refine((text) => parseBusinessDate(text) !== null);

/** What a list is narrowed to without words: all that is given must hold. This much a saved view keeps. */
export const caseFilter = {
  states: z.array(caseState).min(1).max(caseStates.length).optional(),
  itemId: itemId.optional(),
  /** One person's cases, or those of whoever asks. */
  staffId: z.union([z.literal('me'), staffId]).optional(),
  channel: channel.optional(),
  /** Opened from this day on, up to that day, in Shanghai. */
  openedFrom: day.optional(),
  openedTo: day.optional(),
  /** Running, and promised for this day or before. */
  dueBy: day.optional(),
  /** Running, and with one of these lamps today. */
  lamps: z
    .array(z.enum(['unknown', 'green', 'amber', 'red', 'overdue']))
    .min(1)
    .max(5)
    .optional(),
  /** Somebody waits to be called back. */
  callBack: z.literal(true).optional(),
};

/** What somebody typed: a case number or the code of a receipt, whole; or words that a resident is found by. */
export const caseWords = z.string().trim().max(100).optional();

/** Where a page ends: its last opening, or its last promised day, by the order of the list. */
export const casePlace = z.object({ at: z.string().max(40), caseId });

import { addDays, instantAt } from '../../domain/calendar/business-date';
import type { CaseFilterShape } from '../../domain/cases/case-filter';
import type { CaseOrder } from '../../domain/cases/case-order';
import { lampDays, type DueSpan } from '../../domain/cases/lamp-days';
import { parseProgressCode } from '../../domain/cases/progress-code';
import type { ResidentId, StaffId } from '../../domain/id';
import { parseSearch } from '../../domain/residents/search-keys';
import type { ReadTx } from '../ports';
import { mergedResident } from '../resident/read-resident';
import { readSettings } from '../settings';
import type { ListContext } from './case-lister';
import type { CaseFilter } from './ports';

/** More residents of one word than this, and the word is no help: the list says so. */
const mostResidents = 200;

const nobody = 'nobody' as StaffId;

/** What is asked for, in terms of what is stored. */
export async function storedFilter(
  { tx, standards, businessDate, actor }: ListContext,
  { staffId, openedFrom, openedTo, dueBy, lamps, states, itemId, channel, callBack }: CaseFilterShape,
  order: CaseOrder,
): Promise<CaseFilter> {
  const due: (readonly DueSpan[])[] = [];
  if (dueBy !== undefined) {
    due.push([{ from: null, to: dueBy }]);
  }

  if (lamps !== undefined) {
    const { caseAmberWorkdays } = await readSettings(tx, standards.bundle);
    due.push(lamps.map((lamp) => lampDays(lamp, businessDate, standards.bundle.calendar, caseAmberWorkdays)));
  }

  return {
    order,
    states,
    itemId,
    channel,
    callBack,
    staffId: staffId === 'me' ? (actor.staffId ?? nobody) : staffId,
    ...(openedFrom === undefined ? {} : { openedFrom: instantAt(openedFrom, 0) }),
    ...(openedTo === undefined ? {} : { openedBefore: instantAt(addDays(openedTo, 1), 0) }),
    ...(due.length === 0 ? {} : { due }),
  };
}

export type Narrowed = Readonly<{ filter: CaseFilter | null; crowded: boolean }>;

/** A number or a code finds one case; any other word finds the cases of the people it finds. Null finds nothing. */
export async function narrowByWords(tx: ReadTx, text: string, given: CaseFilter): Promise<Narrowed> {
  const code = parseProgressCode(text);
  const byCode = code === null ? null : await tx.cases.findByProgressCode(code);
  const ofCode = byCode?.number ?? null;
  if (ofCode !== null) {
    return { filter: { ...given, number: ofCode }, crowded: false };
  }

  const number = text.replace(/\s/gu, '');
  if ((await tx.cases.list({ number, order: 'newest' }, null, 1)).length > 0) {
    return { filter: { ...given, number }, crowded: false };
  }

  const found = await tx.residents.findByKeys(parseSearch(text), mostResidents + 1);
  const ids = new Set<ResidentId>();
  for (const id of found.slice(0, mostResidents)) {
    const root = await mergedResident(tx, id);
    ids.add(root);
    (await tx.residents.listMergedInto(root)).forEach((one) => ids.add(one));
  }

  return {
    filter: ids.size === 0 ? null : { ...given, residentIds: [...ids] },
    crowded: found.length > mostResidents,
  };
}

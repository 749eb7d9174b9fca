import { caseLamp } from '../../domain/cases/case-lamp';
import { parseProgressCode } from '../../domain/cases/progress-code';
import type { ResidentId, StaffId } from '../../domain/id';
import { maskName } from '../../domain/identity/mask-name';
import { parseSearch } from '../../domain/residents/search-keys';
import { itemName } from '../../domain/standards/look-up';
import { businessDateOf } from '../../domain/calendar/business-date';
import type { Context, Handler } from '../handler';
import type { ReadTx } from '../ports';
import { mergedResident, readResident } from '../resident/read-resident';
import { createStandIns } from '../deputy/stand-ins';
import { readSettings } from '../settings';
import type { CaseFilter, CaseRecord } from './ports';

/** More residents of one word than this, and the word is no help. */
const mostResidents = 200;

/** One case for a list; the resident's name leaves the hub masked. */
export async function createLister(context: Context<ReadTx>) {
  const { tx, standards, businessDate } = context;
  const staff = new Map((await tx.staff.list()).map((one) => [one.id, one.name]));
  const { caseAmberWorkdays } = await readSettings(tx, standards.bundle);
  const findStandIn = await createStandIns(tx, businessDate);
  const names = new Map<ResidentId, string>();
  const nameOf = async (id: ResidentId | null) => {
    if (id === null) {
      return '';
    }

    const known = names.get(id) ?? maskedName((await readResident(tx, id)).values);
    names.set(id, known);
    return known;
  };
  return async (file: CaseRecord) => ({
    caseId: file.id,
    number: file.number,
    itemId: file.itemId,
    itemName: itemName(standards.bundle, file.itemId),
    residentId: file.residentId,
    residentName: await nameOf(file.residentId),
    state: file.state,
    stateSince: file.stateSince,
    channel: file.channel,
    openedAt: file.openedAt,
    dueOn: file.dueOn,
    lamp: caseLamp(file, businessDate, standards.bundle.calendar, caseAmberWorkdays),
    staffName: file.staffId === null ? null : (staff.get(file.staffId) ?? null),
    deputyName: staff.get(findStandIn(file) ?? ('' as StaffId)) ?? null,
    togetherId: file.togetherId,
  });
}

function maskedName(values: readonly Readonly<{ field: string; value: unknown }>[]): string {
  const value = values.find(({ field }) => field === 'name')?.value;
  return typeof value === 'string' ? maskName(value) : '';
}

export const casesOfTicket: Handler<'case.ofTicket'> = async ({ ticketId }, context) => {
  const list = await createLister(context);
  const listed = [];
  for (const file of await context.tx.cases.listOfTicket(ticketId)) {
    listed.push(await list(file));
  }

  return listed;
};

export const listCases: Handler<'case.list'> = async ({ text, after, limit, ...given }, context) => {
  const { tx } = context;
  const filters = text === undefined || text === '' ? [given] : await filtersOf(tx, text, given);
  const list = await createLister(context);
  const found: CaseRecord[] = [];
  for (const filter of filters) {
    const place = after === null ? null : { openedAt: after.openedAt, id: after.caseId };
    found.push(...(await tx.cases.list(filter, place, limit + 1)));
  }

  const page = found.slice(0, limit);
  const last = page.at(-1);
  const cases = [];
  for (const file of page) {
    cases.push(await list(file));
  }

  return {
    cases,
    next: found.length > limit && last !== undefined ? { openedAt: last.openedAt, caseId: last.id } : null,
  };
};

/** A number finds one case; any other word finds the cases of the people it finds. */
async function filtersOf(tx: ReadTx, text: string, given: CaseFilter): Promise<readonly CaseFilter[]> {
  const code = parseProgressCode(text);
  const byCode = code === null ? null : await tx.cases.findByProgressCode(code);
  const ofCode = byCode?.number ?? null;
  if (ofCode !== null) {
    return [{ ...given, number: ofCode }];
  }

  const number = text.replace(/\s/gu, '');
  if ((await tx.cases.list({ number }, null, 1)).length > 0) {
    return [{ ...given, number }];
  }

  const ids = new Set<ResidentId>();
  for (const id of await tx.residents.findByKeys(parseSearch(text), mostResidents)) {
    const root = await mergedResident(tx, id);
    ids.add(root);
    (await tx.residents.listMergedInto(root)).forEach((one) => ids.add(one));
  }

  return ids.size === 0 ? [] : [{ ...given, residentIds: [...ids] }];
}

const nothing = { found: false, itemName: null, state: null, since: null, dueOn: null };

export const readProgress: Handler<'case.progress'> = async ({ code: typed }, { tx, standards }) => {
  const code = parseProgressCode(typed);
  const file = code === null ? null : await tx.cases.findByProgressCode(code);
  return file === null
    ? nothing
    : {
        found: true,
        itemName: itemName(standards.bundle, file.itemId),
        state: file.state,
        since: businessDateOf(file.stateSince),
        dueOn: file.dueOn,
      };
};

import type { Knex } from 'knex';
import { caseStates } from '../../domain/cases/case-state';
import type { DueSpan } from '../../domain/cases/lamp-days';
import type { CaseFilter, CasePlace } from '../../service/case/ports';

export type CaseRow = Record<string, string | number | null>;

type Query = Knex.QueryBuilder<CaseRow, CaseRow[]>;

/** Where a page is read from: an index whose order is the order of the list, and what holds its place in it. */
type Path = Readonly<{ index: string | null; where: (query: Query) => void }>;

const nothing = () => undefined;

/** The very words of the partial index: without them SQLite may not use it. */
const isRunning = `state in ('accepted', 'processing')`;

/**
 * One page of the list among a million. Each path walks an index that is already
 * in the order of the list, so that nothing is sorted but the ends of the paths;
 * several paths (a person's cases, state by state) never share a case. The index
 * is named: SQLite, left alone, now and then sorts the whole table instead.
 */
export async function readCasePage(
  db: Knex,
  filter: CaseFilter,
  after: CasePlace | null,
  limit: number,
): Promise<readonly CaseRow[]> {
  const isByDue = filter.order === 'due';
  const found: CaseRow[] = [];
  for (const path of pathsOf(filter)) {
    const query = from(db, path.index);
    path.where(query);
    narrow(query, filter);
    goOnAfter(query, isByDue, after);
    const direction = isByDue ? 'asc' : 'desc';
    found.push(...(await query.orderByRaw(`${columnOf(isByDue)} ${direction}, id ${direction}`).limit(limit)));
  }

  const key = (row: CaseRow) => `${String(row[columnOf(isByDue)])} ${String(row['id'])}`;
  const sign = isByDue ? 1 : -1;
  return found.toSorted((a, b) => sign * (key(a) < key(b) ? -1 : 1)).slice(0, limit);
}

const columnOf = (isByDue: boolean) => (isByDue ? 'due_on' : 'opened_at');

function from(db: Knex, index: string | null): Query {
  return db.select('*').from(db.raw(index === null ? 'case_file' : `case_file indexed by ${index}`));
}

function pathsOf(filter: CaseFilter): readonly Path[] {
  if (filter.number !== undefined || filter.residentIds !== undefined) {
    return [{ index: null, where: nothing }];
  }

  if (filter.order === 'due') {
    return [{ index: 'case_file_due_idx', where: (query) => void query.whereNotNull('due_on') }];
  }

  const states = filter.states ?? (filter.due === undefined ? null : (['accepted', 'processing'] as const));
  if (filter.staffId !== undefined) {
    const { staffId } = filter;
    return (states ?? caseStates).map((state) => ({
      index: 'case_file_staff_idx',
      where: (query) => void query.where({ staff_id: staffId, state }),
    }));
  }

  return pathsWithoutStaff(filter, states);
}

function pathsWithoutStaff(filter: CaseFilter, states: readonly string[] | null): readonly Path[] {
  if (filter.callBack === true) {
    return [{ index: 'case_file_call_back_idx', where: nothing }];
  }

  if (filter.itemId !== undefined) {
    return [{ index: 'case_file_item_idx', where: nothing }];
  }

  if (filter.channel !== undefined && filter.channel !== 'counter') {
    return [{ index: 'case_file_channel_idx', where: (query) => void query.whereRaw(`channel <> 'counter'`) }];
  }

  return states === null
    ? [{ index: 'case_file_opened_idx', where: nothing }]
    : states.map((state) => ({ index: 'case_file_state_idx', where: (query) => void query.where({ state }) }));
}

/** All conditions, those that a path holds already among them: said twice they cost nothing. */
function narrow(query: Query, filter: CaseFilter): void {
  const equal: readonly (readonly [string, string | undefined])[] = [
    ['number', filter.number],
    ['item_id', filter.itemId],
    ['staff_id', filter.staffId],
    ['channel', filter.channel],
  ];
  for (const [column, value] of equal) {
    if (value !== undefined) {
      void query.where(column, value);
    }
  }

  if (filter.residentIds !== undefined) {
    void query.whereIn('resident_id', [...filter.residentIds]);
  }

  if (filter.states !== undefined) {
    void query.whereIn('state', [...filter.states]);
  }

  narrowTimes(query, filter);
}

function narrowTimes(query: Query, { openedFrom, openedBefore, due, order, callBack }: CaseFilter): void {
  if (openedFrom !== undefined) {
    void query.where('opened_at', '>=', openedFrom);
  }

  if (openedBefore !== undefined) {
    void query.where('opened_at', '<', openedBefore);
  }

  if (due !== undefined || order === 'due') {
    void query.whereRaw(isRunning);
  }

  if (due !== undefined) {
    narrowDue(query, due);
  }

  if (callBack === true) {
    void query.whereNotNull('call_back_on');
  }
}

function narrowDue(query: Query, due: readonly (readonly DueSpan[])[]): void {
  for (const spans of due) {
    void query.where((any) => {
      for (const span of spans) {
        void any.orWhere((one) => {
          withinSpan(one, span);
        });
      }
    });
  }
}

function withinSpan(query: Knex.QueryBuilder, span: DueSpan): void {
  if (span === 'none') {
    void query.whereNull('due_on');
    return;
  }

  void query.whereNotNull('due_on');
  if (span.from !== null) {
    void query.where('due_on', '>=', span.from);
  }

  if (span.to !== null) {
    void query.where('due_on', '<=', span.to);
  }
}

function goOnAfter(query: Query, isByDue: boolean, after: CasePlace | null): void {
  if (after !== null) {
    void query.whereRaw(`(${columnOf(isByDue)}, id) ${isByDue ? '>' : '<'} (?, ?)`, [after.at, after.id]);
  }
}

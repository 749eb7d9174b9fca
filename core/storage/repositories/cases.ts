import type { Knex } from 'knex';
import type { Sealed } from '../../contract/facts';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { AcceptanceMode, CaseChannel, CaseState } from '../../domain/cases/case-state';
import type { MaterialForm } from '../../domain/cases/material';
import type { CaseId, DocumentId, ItemId, ResidentId, StaffId, TicketId } from '../../domain/id';
import type { CaseEvent, CaseFilter, CaseMaterial, CasePlace, CaseRecord, CasesReadTx } from '../../service/case/ports';

type Row = Record<string, string | number | null>;

export function caseRepository(db: Knex): CasesReadTx {
  const find = async (where: Readonly<Record<string, string>>) => {
    const row = await db<Row>('case_file').where(where).first();
    return row === undefined ? null : fromRow(row);
  };

  return {
    find: (id) => find({ id }),
    findByProgressCode: (code) => find({ progress_code: code }),
    async listOfTicket(ticketId) {
      const rows = await db<Row>('case_file').where({ ticket_id: ticketId }).orderBy(['opened_at', 'id']);
      return rows.map(fromRow);
    },
    async listOfResident(residentId, limit) {
      const rows = await db<Row>('case_file')
        .where({ resident_id: residentId })
        .orderBy('opened_at', 'desc')
        .limit(limit);
      return rows.map(fromRow);
    },
    async listMaterials(id) {
      const rows = await db<Row>('case_material').where({ case_id: id }).orderBy('material_id');
      return rows.map(materialFromRow);
    },
    async listEvents(id) {
      const rows = await db<Row>('case_event').where({ case_id: id }).orderBy(['at', 'event_id']);
      return rows.map(eventFromRow);
    },
    async listUndated(limit, after) {
      const rows = await db<Row>('case_file')
        .whereIn('state', ['accepted', 'processing'])
        .whereNull('due_on')
        .where('id', '>', after ?? '')
        .orderBy('id')
        .limit(limit);
      return rows.map(fromRow);
    },
    async list(filter, after, limit) {
      const rows = await narrowed(db, filter, after)
        .orderBy([
          { column: 'opened_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .limit(limit);
      return rows.map(fromRow);
    },
  };
}

function narrowed(db: Knex, filter: CaseFilter, after: CasePlace | null): Knex.QueryBuilder<Row, Row[]> {
  const query = db<Row>('case_file') as Knex.QueryBuilder<Row, Row[]>;
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

  narrowDays(query, filter);
  if (after !== null) {
    void query.whereRaw('(opened_at, id) < (?, ?)', [after.openedAt, after.id]);
  }

  return query;
}

function narrowDays(query: Knex.QueryBuilder<Row, Row[]>, { openedFrom, openedTo, dueBy }: CaseFilter): void {
  if (openedFrom !== undefined) {
    void query.where('business_date', '>=', openedFrom);
  }

  if (openedTo !== undefined) {
    void query.where('business_date', '<=', openedTo);
  }

  if (dueBy !== undefined) {
    void query.whereIn('state', ['accepted', 'processing']).where('due_on', '<=', dueBy);
  }
}

function fromRow(row: Row): CaseRecord {
  return {
    id: row['id'] as CaseId,
    number: row['number'] as string | null,
    progressCode: row['progress_code'] as string | null,
    state: row['state'] as CaseState,
    stateSince: row['state_since'] as Instant,
    channel: row['channel'] as CaseChannel,
    mode: row['mode'] as AcceptanceMode | null,
    ticketId: row['ticket_id'] as TicketId | null,
    residentId: row['resident_id'] as ResidentId | null,
    itemId: row['item_id'] as ItemId | null,
    togetherId: row['together_id'] as string | null,
    openedOn: row['business_date'] as BusinessDate,
    openedAt: row['opened_at'] as Instant,
    staffId: row['staff_id'] as StaffId | null,
    ...clockOf(row),
    ...placesOf(row),
    proxy: row['proxy'] as Sealed | null,
    proxyExpiresOn: row['proxy_expires_on'] as BusinessDate | null,
    notices: Number(row['notices']),
    pinned: pinOf(row),
    certificate: row['certificate'] as Sealed | null,
  };
}

function pinOf(row: Row): CaseRecord['pinned'] {
  return row['bundle_id'] === null
    ? null
    : {
        bundleId: String(row['bundle_id']),
        bundleVersion: Number(row['bundle_version']),
        procedureId: row['procedure_id'] as string | null,
        procedureVersion: row['procedure_version'] as number | null,
      };
}

function clockOf(row: Row) {
  return {
    acceptedOn: row['accepted_on'] as BusinessDate | null,
    dueOn: row['due_on'] as BusinessDate | null,
    suspendedOn: row['suspended_on'] as BusinessDate | null,
    closedOn: row['closed_on'] as BusinessDate | null,
    outcome: row['outcome'] as CaseRecord['outcome'],
    step: row['step'] as string | null,
  };
}

function placesOf(row: Row) {
  return {
    receivingCentre: row['receiving_centre'] as string | null,
    acceptingCentre: row['accepting_centre'] as string | null,
    paperHeldAt: row['paper_held_at'] as string | null,
  };
}

function materialFromRow(row: Row): CaseMaterial {
  return {
    materialId: String(row['material_id']),
    name: String(row['name']),
    form: row['form'] as MaterialForm,
    copies: Number(row['copies']),
    dueOn: row['due_on'] as BusinessDate | null,
    note: row['note'] as Sealed | null,
    at: row['at'] as Instant,
  };
}

function eventFromRow(row: Row): CaseEvent {
  return {
    eventId: String(row['event_id']),
    type: String(row['type']),
    state: row['state'] as CaseState,
    at: row['at'] as Instant,
    staffId: row['staff_id'] as string | null,
    documentId: row['document_id'] as DocumentId | null,
    words: row['words'] as Sealed | null,
    onDay: row['on_day'] as BusinessDate | null,
    insteadOf: row['instead_of'] as StaffId | null,
    asDeputy: row['as_deputy'] === 1,
    step: row['step'] as string | null,
  };
}

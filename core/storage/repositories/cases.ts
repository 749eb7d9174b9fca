import type { Knex } from 'knex';
import type { Sealed } from '../../contract/facts';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { AcceptanceMode, CaseChannel, CaseState } from '../../domain/cases/case-state';
import type { MaterialForm } from '../../domain/cases/material';
import type { CaseId, DocumentId, ItemId, ResidentId, StaffId, TicketId } from '../../domain/id';
import type { CaseEvent, CaseExport, CaseMaterial, CaseRecord, CasesReadTx, CaseView } from '../../service/case/ports';
import type { CaseFilterShape } from '../../domain/cases/case-filter';
import type { CaseOrder } from '../../domain/cases/case-order';
import { readCasePage, type CaseRow as Row } from './case-pages';

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
      return (await readCasePage(db, filter, after, limit)).map(fromRow);
    },
    async listViews() {
      return (await db<Row>('case_view').orderBy(['saved_at', 'id'])).map(viewFromRow);
    },
    async listExports(limit) {
      return (await db<Row>('case_export').orderBy('at', 'desc').limit(limit)).map(exportFromRow);
    },
  };
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
    callBackOn: row['call_back_on'] as BusinessDate | null,
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

function viewFromRow(row: Row): CaseView {
  return {
    id: String(row['id']),
    ownerId: row['owner_id'] as StaffId | null,
    name: String(row['name']),
    filter: JSON.parse(String(row['filter'])) as CaseFilterShape,
    order: row['sort'] as CaseOrder,
  };
}

function exportFromRow(row: Row): CaseExport {
  return {
    id: String(row['id']),
    at: row['at'] as Instant,
    staffId: row['staff_id'] as StaffId | null,
    witnessId: row['witness_id'] as StaffId | null,
    rows: Number(row['row_count']),
    filter: JSON.parse(String(row['filter'])) as CaseFilterShape,
    searched: row['words'] !== null,
  };
}

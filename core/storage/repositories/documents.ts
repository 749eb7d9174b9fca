import type { Knex } from 'knex';
import type { Sealed } from '../../contract/facts';
import type { Instant } from '../../domain/calendar/instant';
import type { CaseId, DocumentId, TicketId } from '../../domain/id';
import type { DocumentRecord, DocumentsReadTx, SlipRecord } from '../../service/document/ports';

type DocumentRow = {
  id: string;
  kind: string;
  title: string;
  page_size: string;
  ticket_id: string | null;
  case_id: string | null;
  frozen_at: string;
  html: string;
  file_id: string | null;
  file_key: string | null;
  sha256: string | null;
  print_state: string;
  copies: number;
  printer: string | null;
  print_message: string | null;
};

/** All that a list of slips says: their pages, sealed, are most of the row. */
const slipColumns = [
  'document.id',
  'document.kind',
  'document.title',
  'document.frozen_at',
  'document.print_state',
  'document.print_message',
  'document.copies',
  'ticket.state as ticket_state',
] as const;

type SlipRow = Pick<DocumentRow, 'id' | 'kind' | 'title' | 'frozen_at' | 'print_state' | 'print_message' | 'copies'> & {
  ticket_state: string;
};

export function documentRepository(db: Knex): DocumentsReadTx {
  return {
    async find(id) {
      const row = await db<DocumentRow>('document').where({ id }).first();
      return row === undefined ? null : documentFromRow(row);
    },
    async findOfTicket(ticketId, kind) {
      const row = await db<DocumentRow>('document').where({ ticket_id: ticketId, kind }).first();
      return row === undefined ? null : documentFromRow(row);
    },
    async listOfCase(caseId) {
      const rows = await db<DocumentRow>('document').where({ case_id: caseId }).orderBy(['frozen_at', 'id']);
      return rows.map(documentFromRow);
    },
    async listToPrint() {
      const rows = await db<DocumentRow>('document')
        .whereIn('print_state', ['asked', 'failed'])
        .orderBy(['frozen_at', 'id']);
      return rows.map(documentFromRow);
    },
    async listSlips(day) {
      const rows = await db('ticket')
        .join('document', (join) => join.on('document.ticket_id', 'ticket.id').andOnVal('document.kind', 'ticket'))
        .where('ticket.business_date', day)
        .orderBy([
          { column: 'document.frozen_at', order: 'desc' },
          { column: 'document.id', order: 'desc' },
        ])
        .select<SlipRow[]>(...slipColumns);
      return rows.map((row) => ({
        id: row.id as DocumentId,
        kind: row.kind,
        title: row.title,
        frozenAt: row.frozen_at as Instant,
        printState: row.print_state as SlipRecord['printState'],
        printMessage: row.print_message,
        copies: row.copies,
        ticketState: row.ticket_state as SlipRecord['ticketState'],
      }));
    },
    async countUnprinted(day, states, except) {
      const found = await db('ticket')
        .join('document', (join) => join.on('document.ticket_id', 'ticket.id').andOnVal('document.kind', 'ticket'))
        .where('ticket.business_date', day)
        .whereIn('ticket.state', states)
        .where('document.print_state', 'failed')
        .whereNot('document.print_message', except)
        .count<{ count: number }[]>({ count: '*' });
      return Number(found[0]?.count ?? 0);
    },
    async listUnarchived() {
      const rows = await db<DocumentRow>('document')
        .whereNull('sha256')
        .orWhere({ print_state: 'asked' })
        .orderBy('frozen_at');
      return rows.map(documentFromRow);
    },
  };
}

function documentFromRow(row: DocumentRow): DocumentRecord {
  return {
    id: row.id as DocumentId,
    kind: row.kind,
    title: row.title,
    pageSize: row.page_size as DocumentRecord['pageSize'],
    ticketId: row.ticket_id as TicketId | null,
    caseId: row.case_id as CaseId | null,
    frozenAt: row.frozen_at as Instant,
    html: row.html as Sealed,
    fileId: row.file_id,
    fileKey: row.file_key as Sealed | null,
    sha256: row.sha256,
    printState: row.print_state as DocumentRecord['printState'],
    copies: row.copies,
    printer: row.printer,
    printMessage: row.print_message,
  };
}

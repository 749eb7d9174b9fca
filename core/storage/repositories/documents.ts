import type { Knex } from 'knex';
import type { Sealed } from '../../contract/facts';
import type { Instant } from '../../domain/calendar/instant';
import type { CaseId, DocumentId, TicketId } from '../../domain/id';
import type { DocumentRecord, DocumentsReadTx } from '../../service/document/ports';

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
      const rows = await db<DocumentRow>('document').whereIn('print_state', ['asked', 'failed']).orderBy(['frozen_at', 'id']);
      return rows.map(documentFromRow);
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

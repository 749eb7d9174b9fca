import type { Knex } from 'knex';
import type { Sealed } from '../../contract/facts';
import type { DocumentId, TicketId } from '../../domain/id';
import type { DocumentRecord, ReadTx } from '../../service/ports';

type DocumentRow = {
  id: string;
  kind: string;
  title: string;
  page_size: string;
  ticket_id: string;
  html: string;
  file_id: string | null;
  sha256: string | null;
  print_state: string;
  printer: string | null;
  print_message: string | null;
};

export function documentRepository(db: Knex): ReadTx['documents'] {
  return {
    async find(id) {
      const row = await db<DocumentRow>('document').where({ id }).first();
      return row === undefined ? null : documentFromRow(row);
    },
    async findOfTicket(ticketId, kind) {
      const row = await db<DocumentRow>('document').where({ ticket_id: ticketId, kind }).first();
      return row === undefined ? null : documentFromRow(row);
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
    kind: row.kind as DocumentRecord['kind'],
    title: row.title,
    pageSize: row.page_size as DocumentRecord['pageSize'],
    ticketId: row.ticket_id as TicketId,
    html: row.html as Sealed,
    fileId: row.file_id,
    sha256: row.sha256,
    printState: row.print_state as DocumentRecord['printState'],
    printer: row.printer,
    printMessage: row.print_message,
  };
}

import type { Knex } from 'knex';
import type { Sealed } from '../../contract/facts';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { CaseId, DocumentId, DraftId, TicketId } from '../../domain/id';
import type { DocumentRecord, DraftRecord, ReadTx } from '../../service/ports';

type DraftRow = {
  id: string;
  template_id: string;
  template_version: number;
  ticket_id: string;
  state: string;
  saved_at: string | null;
};
type CaseRow = { id: string; number: string; draft_id: string; document_id: string; due_on: string | null };
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

export function draftRepository(db: Knex): ReadTx['drafts'] {
  return {
    async find(id) {
      const row = await db<DraftRow>('draft').where({ id }).first();
      return row === undefined ? null : draftFromRow(row);
    },
    async listOfTicket(ticketId) {
      const rows = await db<DraftRow>('draft').where({ ticket_id: ticketId }).orderBy('opened_at');
      return rows.map(draftFromRow);
    },
    async listAnswers(id) {
      const rows = await db<{ draft_id: string; path: string; value: string }>('draft_answer')
        .select('path', 'value')
        .where({ draft_id: id })
        .orderBy('path');
      return rows.map((row) => ({ path: row.path, value: row.value as Sealed }));
    },
    async findCase(draftId) {
      const row = await db<CaseRow>('case_file').where({ draft_id: draftId }).first();
      return row === undefined
        ? null
        : {
            id: row.id as CaseId,
            number: row.number,
            draftId: row.draft_id as DraftId,
            documentId: row.document_id as DocumentId,
            dueOn: row.due_on as BusinessDate | null,
          };
    },
  };
}

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

function draftFromRow(row: DraftRow): DraftRecord {
  return {
    id: row.id as DraftId,
    templateId: row.template_id,
    templateVersion: row.template_version,
    ticketId: row.ticket_id as TicketId,
    state: row.state as DraftRecord['state'],
    savedAt: row.saved_at as Instant | null,
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

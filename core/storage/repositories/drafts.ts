import type { Knex } from 'knex';
import type { Sealed } from '../../contract/facts';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { AnswerOrigin } from '../../domain/forms/answer-origin';
import type { CaseId, DocumentId, DraftId, ResidentId, TicketId } from '../../domain/id';
import type { AnswerRecord, DraftRecord, DraftsReadTx, SharesRecord } from '../../service/form/ports';

type DraftRow = {
  id: string;
  template_id: string;
  template_version: number;
  ticket_id: string | null;
  case_id: string | null;
  resident_id: string | null;
  applied_on: string | null;
  state: string;
  opened_at: string;
  saved_at: string | null;
  last_change: number;
  migrated_from: number | null;
  document_id: string | null;
  submitted_on: string | null;
  counts: string | null;
  keystrokes_saved: number | null;
};

type AnswerRow = { draft_id: string; path: string; value: string; origin: string | null; note: string | null };
type ChangeRow = { draft_id: string; number: number; path: string; value: string | null; origin: string; note: string };
type KeptRow = AnswerRow & { version: number };
type CaseRow = { id: string; number: string; draft_id: string; document_id: string; due_on: string | null };

export function draftRepository(db: Knex): DraftsReadTx {
  const drafts = () => db<DraftRow>('draft').orderBy('opened_at').orderBy('id');
  return {
    async find(id) {
      const row = await db<DraftRow>('draft').where({ id }).first();
      return row === undefined ? null : draftFromRow(row);
    },
    async listOfTicket(ticketId) {
      return (await drafts().where({ ticket_id: ticketId })).map(draftFromRow);
    },
    async listOfCase(caseId) {
      return (await drafts().where({ case_id: caseId })).map(draftFromRow);
    },
    async listOfResident(residentId) {
      return (await drafts().where({ resident_id: residentId })).map(draftFromRow);
    },
    async listSubmitted(from, to, templateId) {
      const rows = await drafts().whereBetween('submitted_on', [from, to]).where({ template_id: templateId });
      return rows.map(draftFromRow);
    },
    async listAnswers(id) {
      const rows = await db<AnswerRow>('draft_answer').where({ draft_id: id }).orderBy('path');
      return rows.map(answerFromRow);
    },
    async listFilledIn(id) {
      const rows = await db<ChangeRow>('draft_change').where({ draft_id: id, number: 0 }).orderBy('path');
      return rows.flatMap((row) => (row.value === null ? [] : [answerFromRow({ ...row, value: row.value })]));
    },
    async listKept(id, version) {
      const rows = await db<KeptRow>('draft_kept').where({ draft_id: id, version }).orderBy('path');
      return rows.map(answerFromRow);
    },
    findLastChange: (id) => findLastChange(db, id),
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
    async listShares(from, to) {
      const rows = await drafts().whereBetween('submitted_on', [from, to]);
      return addUp(rows);
    },
  };
}

async function findLastChange(db: Knex, id: DraftId): ReturnType<DraftsReadTx['findLastChange']> {
  const last = await db<ChangeRow>('draft_change')
    .where({ draft_id: id })
    .where('number', '>', 0)
    .orderBy('number', 'desc')
    .first();
  if (last === undefined) {
    return null;
  }

  const rows = await db<ChangeRow>('draft_change').where({ draft_id: id, number: last.number }).orderBy('path');
  return { number: last.number, paths: rows.map(({ path }) => path) };
}

function addUp(rows: readonly DraftRow[]): readonly SharesRecord[] {
  const sums = new Map<string, SharesRecord>();
  for (const row of rows) {
    const counts = JSON.parse(row.counts ?? '{}') as Partial<Record<AnswerOrigin, number>>;
    const sum = sums.get(row.template_id);
    const add = (origin: AnswerOrigin) => (sum?.counts[origin] ?? 0) + (counts[origin] ?? 0);
    sums.set(row.template_id, {
      templateId: row.template_id,
      forms: (sum?.forms ?? 0) + 1,
      counts: {
        'auto-client': add('auto-client'),
        'auto-server': add('auto-server'),
        override: add('override'),
        manual: add('manual'),
      },
      keystrokesSaved: (sum?.keystrokesSaved ?? 0) + (row.keystrokes_saved ?? 0),
    });
  }

  return [...sums.values()];
}

function draftFromRow(row: DraftRow): DraftRecord {
  return {
    id: row.id as DraftId,
    templateId: row.template_id,
    templateVersion: row.template_version,
    ticketId: row.ticket_id as TicketId | null,
    caseId: row.case_id as CaseId | null,
    residentId: row.resident_id as ResidentId | null,
    appliedOn: row.applied_on as BusinessDate | null,
    state: row.state as DraftRecord['state'],
    openedAt: row.opened_at as Instant,
    savedAt: row.saved_at as Instant | null,
    lastChange: row.last_change,
    migratedFrom: row.migrated_from,
    documentId: row.document_id as DocumentId | null,
  };
}

function answerFromRow(row: Pick<AnswerRow, 'path' | 'value' | 'origin' | 'note'>): AnswerRecord {
  return {
    path: row.path,
    value: row.value as Sealed,
    origin: row.origin as AnswerOrigin | null,
    note: row.note as Sealed | null,
  };
}

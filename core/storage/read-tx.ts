import type { Knex } from 'knex';
import type { Instant } from '../domain/calendar/instant';
import type { ExceptionRecord, ReadTx, SealedPiece, SealedPlace } from '../service/ports';
import type { Sealer } from '../service/sealer';
import type { Sealed } from '../contract/facts';
import { verifyChain } from './verify-chain';
import { appointmentRepository } from './repositories/appointments';
import { hallRepository } from './repositories/hall';
import { attachmentRepository } from './repositories/attachments';
import { badReviewRepository } from './repositories/bad-reviews';
import { callRepository } from './repositories/calls';
import { caseRepository } from './repositories/cases';
import { centreRepository } from './repositories/centre';
import { counterRepository } from './repositories/counters';
import { deputyRepository } from './repositories/deputies';
import { draftRepository } from './repositories/drafts';
import { documentRepository } from './repositories/documents';
import { enquiryRepository } from './repositories/enquiries';
import { residentRepository } from './repositories/residents';
import { reviewRepository } from './repositories/reviews';
import { staffRepository } from './repositories/staff';
import { standardsRepository } from './repositories/standards';
import { stationRepository } from './repositories/stations';
import { templateRepository } from './repositories/templates';
import { ticketRepository } from './repositories/tickets';

type FactRow = { seq: number; at: string; type: string; subject_id: string; hash: string; envelope: string };

/** The reading side over one connection or one transaction. */
export function createReadTx(db: Knex, sealer: Sealer): ReadTx {
  return {
    cases: caseRepository(db),
    attachments: attachmentRepository(db),
    centre: centreRepository(db),
    counters: counterRepository(db),
    tickets: ticketRepository(db),
    appointments: appointmentRepository(db),
    hall: hallRepository(db),
    calls: callRepository(db),
    staff: staffRepository(db),
    stations: stationRepository(db),
    deputies: deputyRepository(db),
    drafts: draftRepository(db),
    enquiries: enquiryRepository(db),
    documents: documentRepository(db),
    residents: residentRepository(db, sealer),
    badReviews: badReviewRepository(db),
    reviews: reviewRepository(db, sealer),
    standards: standardsRepository(db),
    templates: templateRepository(db),
    facts: {
      async list(before, limit) {
        const facts = db<FactRow>('fact').orderBy('seq', 'desc').limit(limit);
        const rows = await (before === null ? facts : facts.where('seq', '<', before));
        return rows.map((row) => ({ ...row, at: row.at as Instant, subjectId: row.subject_id }));
      },
      verify: () => verifyChain(db),
      listExceptions: (limit) => listExceptions(db, limit),
      async lastAt(type) {
        const row = await db<FactRow>('fact').select('at').where({ type }).orderBy('seq', 'desc').first();
        return (row?.at ?? null) as Instant | null;
      },
    },
    vault: {
      open: (subjectId, where, sealed) => openSealed(db, sealer, subjectId, where, sealed),
      openEach: (pieces) => openEach(db, sealer, pieces),
    },
  };
}

/** The subject's wrapped key; null when there is none, or it was destroyed. */
export async function findSubjectKey(db: Knex, subjectId: string): Promise<string | null> {
  const row = await db<{ subject_id: string; wrapped: string }>('subject_key')
    .select('wrapped')
    .where({ subject_id: subjectId })
    .first();
  return row?.wrapped ?? null;
}

type NoteRow = { kind: string; type: string; detail: string; at: string };

async function listExceptions(db: Knex, limit: number): Promise<readonly ExceptionRecord[]> {
  const rows = await db<NoteRow>('replay_note')
    .join('fact', { 'fact.log_id': 'replay_note.log_id', 'fact.log_seq': 'replay_note.log_seq' })
    .select<NoteRow[]>('replay_note.kind', 'replay_note.type', 'replay_note.detail', 'fact.at')
    .orderBy('fact.seq', 'desc')
    .limit(limit);
  return rows.map((row) => ({
    kind: row.kind as ExceptionRecord['kind'],
    type: row.type,
    detail: JSON.parse(row.detail) as ExceptionRecord['detail'],
    at: row.at as Instant,
  }));
}

async function openSealed(
  db: Knex,
  sealer: Sealer,
  subjectId: string,
  where: SealedPlace,
  sealed: Sealed,
): Promise<string> {
  const wrapped = (await findSubjectKey(db, subjectId)) ?? throwKeyGone(subjectId);
  return sealer.open(subjectId, wrapped, where, sealed);
}

async function openEach(db: Knex, sealer: Sealer, pieces: readonly SealedPiece[]): Promise<readonly string[]> {
  if (pieces.length === 0) {
    return [];
  }

  const subjects = [...new Set(pieces.map(({ subjectId }) => subjectId))];
  // One text for any number of subjects, so that SQLite prepares it once.
  const rows = await db.raw<{ subject_id: string; wrapped: string }[]>(
    'select subject_id, wrapped from subject_key where subject_id in (select value from json_each(?))',
    [JSON.stringify(subjects)],
  );
  const openers = new Map(rows.map((row) => [row.subject_id, sealer.opener(row.subject_id, row.wrapped)]));
  return pieces.map(({ subjectId, where, sealed }) =>
    (openers.get(subjectId) ?? throwKeyGone(subjectId))(where, sealed),
  );
}

function throwKeyGone(subjectId: string): never {
  throw Object.assign(new Error(`The key of ${subjectId} is gone`), { name: 'KeyGone' });
}

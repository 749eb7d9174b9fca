import type { AnswerOrigin } from '../domain/forms/answer-origin';
import type { BusinessDate } from '../domain/calendar/instant';
import type { CaseId, DocumentId, DraftId, ResidentId } from '../domain/id';
import type { Sealed } from './facts';

/**
 * One answer under the draft's own key. `note` is its provenance, sealed too: a
 * reason may name people. A null value is an answer taken away.
 */
export type SealedAnswer = Readonly<{ path: string; value: Sealed | null; origin: AnswerOrigin; note: Sealed }>;

/** What becomes of forms since they belong to cases; `draft.opened` and `form.submitted` are of before. */
export type FormFactPayloads = {
  'form.opened': Readonly<{
    draftId: DraftId;
    caseId: CaseId;
    residentId: ResidentId | null;
    templateId: string;
    templateVersion: number;
    /** The day of the application: it chose the version, and no date is judged by a later one. */
    appliedOn: BusinessDate;
    /** What was filled in from the record. */
    answers: readonly SealedAnswer[];
  }>;
  /** Whose form it is became known after it was begun: what the record knows went where nothing was answered. */
  'form.filled': Readonly<{ draftId: DraftId; residentId: ResidentId; answers: readonly SealedAnswer[] }>;
  /** Typed or pasted; `change` counts the changes of a draft from 1, for undo. */
  'form.answered': Readonly<{ draftId: DraftId; change: number; answers: readonly SealedAnswer[] }>;
  'form.confirmed': Readonly<{ draftId: DraftId; path: string; note: Sealed }>;
  /** The change is taken back; its paths stand as before it. */
  'form.undone': Readonly<{ draftId: DraftId; change: number }>;
  /** A copy went on in another version; the answers of before are kept beside it. */
  'form.migrated': Readonly<{ draftId: DraftId; from: number; to: number; answers: readonly SealedAnswer[] }>;
  'form.migratedBack': Readonly<{ draftId: DraftId; from: number; to: number }>;
  'form.completed': Readonly<{
    draftId: DraftId;
    caseId: CaseId;
    documentId: DocumentId;
    /** Submitted answers by origin. */
    counts: Readonly<Record<AnswerOrigin, number>>;
    keystrokesSaved: number;
    /** Paths whose values went into the resident's record. */
    writtenBack: readonly string[];
  }>;
};

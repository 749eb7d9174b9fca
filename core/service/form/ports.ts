import type { Sealed } from '../../contract/facts';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { AnswerOrigin } from '../../domain/forms/answer-origin';
import type { CaseId, DocumentId, DraftId, ResidentId, TicketId } from '../../domain/id';

export type DraftRecord = Readonly<{
  id: DraftId;
  templateId: string;
  templateVersion: number;
  /** Of the time before cases; a draft of a case has none of its own. */
  ticketId: TicketId | null;
  caseId: CaseId | null;
  residentId: ResidentId | null;
  /** The day of the application; null of the time before cases. */
  appliedOn: BusinessDate | null;
  state: 'open' | 'submitted';
  openedAt: Instant;
  savedAt: Instant | null;
  lastChange: number;
  /** Where a way back leads. */
  migratedFrom: number | null;
  documentId: DocumentId | null;
}>;

/** A case as it was made by a form of the time before cases. */
export type FiledForm = Readonly<{
  id: CaseId;
  number: string;
  draftId: DraftId;
  documentId: DocumentId;
  dueOn: BusinessDate | null;
}>;

/** `origin` and `note` are absent of answers of the time before provenance. */
export type AnswerRecord = Readonly<{
  path: string;
  value: Sealed;
  origin: AnswerOrigin | null;
  note: Sealed | null;
}>;

export type SharesRecord = Readonly<{
  templateId: string;
  forms: number;
  counts: Readonly<Record<AnswerOrigin, number>>;
  keystrokesSaved: number;
}>;

export type DraftsReadTx = Readonly<{
  find(id: DraftId): Promise<DraftRecord | null>;
  listOfTicket(ticketId: TicketId): Promise<readonly DraftRecord[]>;
  listOfCase(caseId: CaseId): Promise<readonly DraftRecord[]>;
  listOfResident(residentId: ResidentId): Promise<readonly DraftRecord[]>;
  /** Submitted on these days, newest last. */
  listSubmitted(from: BusinessDate, to: BusinessDate, templateId: string): Promise<readonly DraftRecord[]>;
  listAnswers(id: DraftId): Promise<readonly AnswerRecord[]>;
  /** What was filled in when the draft began, or went on in a new version. */
  listFilledIn(id: DraftId): Promise<readonly AnswerRecord[]>;
  /** As the answers were before the draft went on in a new version. */
  listKept(id: DraftId, version: number): Promise<readonly AnswerRecord[]>;
  /** The last change by hand that stands. */
  findLastChange(id: DraftId): Promise<Readonly<{ number: number; paths: readonly string[] }> | null>;
  findCase(draftId: DraftId): Promise<FiledForm | null>;
  listShares(from: BusinessDate, to: BusinessDate): Promise<readonly SharesRecord[]>;
}>;

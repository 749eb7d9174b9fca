import type { Sealed } from '../../contract/facts';
import type { ConsentPurpose } from '../../contract/resident-facts';
import type { Instant } from '../../domain/calendar/instant';
import type { CaseId, ResidentId, StaffId, TicketId } from '../../domain/id';
import type { DocumentKind } from '../../domain/identity/identity-document';
import type { ResidentField } from '../../domain/residents/resident-field';
import type { Relation, ValueSource } from '../../domain/residents/resident-record';
import type { SearchKey } from '../../domain/residents/search-keys';

/** What the use cases need of storage about residents. */
export type ResidentRow = Readonly<{
  id: ResidentId;
  registeredAt: Instant;
  mergedInto: ResidentId | null;
  erasedAt: Instant | null;
}>;

export type SealedValue = Readonly<{
  id: string;
  field: ResidentField;
  value: Sealed;
  source: ValueSource;
  verified: boolean;
  collectedAt: Instant;
  collectedBy: string | null;
  caseId: CaseId | null;
  record: string | null;
}>;

export type SealedDocument = Readonly<{
  id: string;
  kind: DocumentKind;
  number: Sealed;
  verified: boolean;
  recordedAt: Instant;
}>;

export type RelationRow = Readonly<{
  id: string;
  residentId: ResidentId;
  otherId: ResidentId;
  relation: Relation;
  sameHousehold: boolean;
}>;

export type MergeRow = Readonly<{
  id: string;
  intoId: ResidentId;
  fromId: ResidentId;
  mergedAt: Instant;
  mergedBy: string | null;
  undoneAt: Instant | null;
}>;

export type RevealRow = Readonly<{
  residentId: ResidentId;
  staffId: string | null;
  fields: readonly ResidentField[];
  purpose: string;
  at: Instant;
}>;

export type ConsentRow = Readonly<{ purpose: ConsentPurpose; given: boolean; at: Instant }>;

/** What a list may show of a person: the newest of some fields, or the number of a document. */
export type PersonPart = ResidentField | 'document';

/** One recorded value or number, sealed for the resident that it was recorded of. */
export type SealedPart = Readonly<{ part: PersonPart; of: ResidentId; id: string; sealed: Sealed; at: Instant }>;

/** One person with all that was merged into the record, as far as a list asks. */
export type SealedPerson = Readonly<{
  root: ResidentId;
  /** The records asked for or found that are this person's. */
  known: readonly ResidentId[];
  erased: boolean;
  /** The root's own first, then those of the merged, each in the order of recording. */
  parts: readonly SealedPart[];
}>;

export type ResidentsReadTx = Readonly<{
  find(id: ResidentId): Promise<ResidentRow | null>;
  /** Those merged into this one, at any depth. */
  listMergedInto(id: ResidentId): Promise<readonly ResidentId[]>;
  listValues(id: ResidentId): Promise<readonly SealedValue[]>;
  listDocuments(id: ResidentId): Promise<readonly SealedDocument[]>;
  /** From either side. */
  listRelations(id: ResidentId): Promise<readonly RelationRow[]>;
  findRelation(id: string): Promise<RelationRow | null>;
  listConsents(id: ResidentId): Promise<readonly ConsentRow[]>;
  findOfTicket(ticketId: TicketId): Promise<ResidentId | null>;
  /** Residents that have any of these words, at most `limit`. */
  findByKeys(keys: readonly SearchKey[], limit: number): Promise<readonly ResidentId[]>;
  /** The people that these records are part of; unknown records are left out. */
  listPeople(ids: readonly ResidentId[], parts: readonly PersonPart[]): Promise<readonly SealedPerson[]>;
  /** The people of at most `limit` records that have any of these words. */
  findPeople(keys: readonly SearchKey[], limit: number, parts: readonly PersonPart[]): Promise<readonly SealedPerson[]>;
  /** Groups that share a number, or name and date of birth. */
  listAlike(limit: number): Promise<readonly (readonly ResidentId[])[]>;
  findMerge(id: string): Promise<MergeRow | null>;
  listMerges(limit: number): Promise<readonly MergeRow[]>;
  /** How often this person looked behind the mask since then; forms that were filled in do not count. */
  countReveals(staffId: StaffId, since: Instant): Promise<number>;
  listReveals(limit: number): Promise<readonly RevealRow[]>;
  /** Residents whose words are older than what is known of them. */
  listUnindexed(limit: number): Promise<readonly ResidentId[]>;
  /** Everything sealed that belongs to the resident: the record, and what was filled in and printed at the resident's tickets. */
  listSubjects(id: ResidentId): Promise<readonly string[]>;
}>;

export type ResidentsWriteTx = ResidentsReadTx &
  Readonly<{
    /** Puts the resident's words in place of the old ones. They stand in no fact: an index that can be erased. */
    index(id: ResidentId, keys: readonly SearchKey[]): Promise<void>;
  }>;

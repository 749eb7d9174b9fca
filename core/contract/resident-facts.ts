import type { CaseId, DraftId, ResidentId, TicketId } from '../domain/id';
import type { DocumentKind } from '../domain/identity/identity-document';
import type { ResidentField } from '../domain/residents/resident-field';
import type { Relation, ValueSource } from '../domain/residents/resident-record';
import type { Sealed } from './facts';

/** Why somebody looks at what is masked; a word from a list, since free text would hold names. */
export const revealPurposes = ['identify', 'contact', 'check', 'complaint', 'request'] as const;

export type RevealPurpose = (typeof revealPurposes)[number];

/** What a resident agreed to. */
export const consentPurposes = ['reuse', 'dataCheck', 'contact'] as const;

export type ConsentPurpose = (typeof consentPurposes)[number];

export type RecordedValue = Readonly<{
  valueId: string;
  field: ResidentField;
  value: Sealed;
  source: ValueSource;
  verified: boolean;
  /** The form or the paper, in words. */
  record: string | null;
}>;

/** Personal values are sealed under the resident's own key: `resident/<id>`. */
export type ResidentFactPayloads = {
  'resident.registered': Readonly<{ residentId: ResidentId }>;
  'resident.valuesRecorded': Readonly<{
    residentId: ResidentId;
    caseId: CaseId | null;
    values: readonly RecordedValue[];
  }>;
  'resident.documentRecorded': Readonly<{
    residentId: ResidentId;
    recordId: string;
    kind: DocumentKind;
    number: Sealed;
    verified: boolean;
  }>;
  'resident.identified': Readonly<{ ticketId: TicketId; residentId: ResidentId }>;
  'resident.related': Readonly<{
    relationId: string;
    residentId: ResidentId;
    /** `otherId` is the `relation` of `residentId`: the spouse, the child, the guardian. */
    otherId: ResidentId;
    relation: Relation;
    sameHousehold: boolean;
  }>;
  'resident.unrelated': Readonly<{ relationId: string }>;
  'resident.merged': Readonly<{ mergeId: string; intoId: ResidentId; fromId: ResidentId }>;
  'resident.unmerged': Readonly<{ mergeId: string }>;
  /** Masked values were shown in full. */
  'resident.revealed': Readonly<{
    residentId: ResidentId;
    fields: readonly ResidentField[];
    purpose: RevealPurpose;
  }>;
  /** Values went into a form; which, and never what. */
  'resident.valuesReleased': Readonly<{
    residentId: ResidentId;
    draftId: DraftId;
    fields: readonly ResidentField[];
  }>;
  'resident.consented': Readonly<{ residentId: ResidentId; purpose: ConsentPurpose; given: boolean }>;
  /** The keys of these subjects are destroyed: what was sealed under them can never be read again. */
  'resident.erased': Readonly<{ residentId: ResidentId; subjects: readonly string[]; reason: string }>;
};

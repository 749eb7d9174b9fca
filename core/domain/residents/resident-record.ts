import type { Instant } from '../calendar/instant';
import type { CaseId, ResidentId } from '../id';
import type { ResidentField } from './resident-field';

/** How a value came to the centre. */
export type ValueSource =
  /** Read from the identity document or an electronic licence. */
  | 'document'
  /** Answered in a form that was submitted. */
  | 'form'
  /** Said by the resident and typed by a clerk. */
  | 'spoken'
  /** Compared with another authority's data. */
  | 'dataCheck';

/** One value of a record with all that is known about where it comes from. */
export type ResidentValue = Readonly<{
  field: ResidentField;
  value: unknown;
  source: ValueSource;
  verified: boolean;
  collectedAt: Instant;
  /** Name of the member of staff, for the label beside a reused answer. */
  collectedBy: string | null;
  caseId: CaseId | null;
  caseNumber: string | null;
  /** The form or the paper, in words: “居住证申请表”. */
  record: string | null;
}>;

export type Relation =
  'spouse' | 'child' | 'parent' | 'sibling' | 'grandchild' | 'grandparent' | 'guardian' | 'ward' | 'other';

export type RelatedResident = Readonly<{
  residentId: ResidentId;
  relation: Relation;
  sameHousehold: boolean;
  values: readonly ResidentValue[];
}>;

/** A resident as the centre knows one, opened: never leaves the hub unmasked but by `reveal` or into a form. */
export type ResidentRecord = Readonly<{
  residentId: ResidentId;
  values: readonly ResidentValue[];
  /** Those related to the resident; the household among them. */
  related: readonly RelatedResident[];
}>;

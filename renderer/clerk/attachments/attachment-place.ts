import type { CaseId } from '../../../core/domain/id';

/** What an attachment is for: a material of a case, or a field of one of its forms. */
export type AttachmentPlace = Readonly<{
  caseId: CaseId;
  /** The same word wherever the same paper is asked for, so that an earlier one is found. */
  kind: string;
  /** An earlier one may stand in for so many days; never where absent. */
  reuseWithinDays?: number;
}> &
  (Readonly<{ materialId: string; fieldPath?: never }> | Readonly<{ fieldPath: string; materialId?: never }>);

/** The part of it that the hub's methods take. */
export function namedPlace({ materialId, fieldPath }: AttachmentPlace) {
  return materialId === undefined ? { fieldPath } : { materialId };
}

import type { CaseId, DraftId } from '../../../core/domain/id';

/** What of the visit is in view: which case, which form; the tabs share it. */
export type Visit = Readonly<{
  caseId: CaseId | null;
  draftId: DraftId | null;
  showCase: (caseId: CaseId) => void;
  showForm: (caseId: CaseId, draftId: DraftId) => void;
  leaveForm: () => void;
}>;

import type { DocumentId } from '../../../../core/domain/id';
import type { CaseDeed, CaseView } from '../case-types';

/** What a deed left, said above the case until the next one. */
export type DeedResult = Readonly<{
  deed: CaseDeed | 'giveNotice' | 'setProxy';
  documentId: DocumentId | null;
  /** Of a notice: the how many-eth. */
  nth: number | null;
}>;

export type DeedDialogOf = Readonly<{
  file: CaseView;
  onDone: (documentId: DocumentId | null, nth?: number) => void;
  onClose: () => void;
}>;

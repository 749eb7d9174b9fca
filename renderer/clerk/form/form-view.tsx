import type { DraftId } from '../../../core/domain/id';
import { FormPage } from './form-page';

type FormViewProps = Readonly<{
  draftId: DraftId;
  /** Submitted: the case goes on. */
  onDone: () => void;
  /** Left as it is; everything committed is saved. */
  onBack: () => void;
}>;

/** One form of a case: filled, checked, submitted. */
export function FormView({ draftId, onBack }: FormViewProps) {
  return <FormPage draftId={draftId} itemId={null} onLeave={onBack} />;
}

import type { DraftId } from '../../../core/domain/id';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { FormDesk } from './form-desk';
import { SubmittedForm } from './submitted-form';

type FormViewProps = Readonly<{
  draftId: DraftId;
  /** Submitted: the case goes on. */
  onDone: () => void;
  /** Left as it is; everything committed is saved. */
  onBack: () => void;
}>;

/** One form of a case: filled, checked, submitted. */
export function FormView({ draftId, onDone, onBack }: FormViewProps) {
  const { value: form, refusal } = useQuery('form.read', { draftId });
  if (form === null) {
    return <RefusalAlert refusal={refusal} />;
  }
  if (form.state === 'submitted') {
    return <SubmittedForm form={form} onBack={onBack} />;
  }
  // Another version is another form: what is drawn of it begins anew.
  return <FormDesk key={`${draftId} ${String(form.templateVersion)}`} form={form} onDone={onDone} onBack={onBack} />;
}

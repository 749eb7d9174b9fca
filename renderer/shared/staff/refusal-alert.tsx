import Alert from '@mui/material/Alert';
import { explainRefusal } from '../i18n/explain-refusal';
import { useLanguage } from '../i18n/use-language';

type RefusalAlertProps = Readonly<{
  refusal: Readonly<{ code: string; message: string; incident?: string }> | null;
  onClose?: () => void;
}>;

/** The hub's "no" in the user's words; nothing at all while there is none. */
export function RefusalAlert({ refusal, onClose }: RefusalAlertProps) {
  const { language } = useLanguage();
  if (refusal === null) {
    return null;
  }
  return (
    <Alert severity="error" {...(onClose === undefined ? {} : { onClose })}>
      {explainRefusal(refusal, language)}
    </Alert>
  );
}

import Alert from '@mui/material/Alert';
import { explainRefusal } from '../i18n/explain-refusal';
import { useLanguage } from '../i18n/use-language';

/** Said in ink on the refusal's ground: red text on red is hard to read. */
export const plainAlert = {
  bgcolor: 'error.light',
  color: 'text.primary',
  border: 1,
  borderColor: 'error.main',
} as const;

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
    <Alert severity="error" sx={plainAlert} {...(onClose === undefined ? {} : { onClose })}>
      {explainRefusal(refusal, language)}
    </Alert>
  );
}

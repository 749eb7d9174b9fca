import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { HubError } from '../../shared/hub/hub-reply';
import { explainRefusal } from '../../shared/i18n/explain-refusal';
import { formatTimeOfDay } from '../../shared/ui/clock-text';
import { usePageSpeech } from '../speech/speech';
import { useLanguage } from '../../shared/i18n/use-language';

type RefusalNoticeProps = Readonly<{
  refusal: HubError | null;
  /** Where it is not a number that was not taken. */
  heading?: string;
  isChoiceKept?: boolean;
}>;

/** What is wrong, what is kept, what to do next. The region is there before its words, so that they are spoken. */
export function RefusalNotice({ refusal, heading, isChoiceKept = true }: RefusalNoticeProps) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  usePageSpeech(refusal === null ? null : ['refused']);
  return (
    <Box role="alert" sx={{ flex: 'none' }}>
      {refusal === null ? null : (
        <Alert
          severity="error"
          role="presentation"
          variant="outlined"
          sx={{ mb: 2, fontSize: '1.5rem', '& .MuiAlert-icon': { fontSize: '2rem' } }}
        >
          <AlertTitle sx={{ fontSize: '1.5rem', fontWeight: 700 }}>{heading ?? t('refused.heading')}</AlertTitle>
          {explainRefusal(refusal, language)} {whenAgain(t, refusal)} {isChoiceKept ? t('refused.kept') : ''}
        </Alert>
      )}
    </Box>
  );
}

/** From when it is worth trying, where the hub says so. */
function whenAgain(t: TFunction<'kiosk'>, { code, details }: HubError): string {
  const known = (details ?? {}) as Readonly<{ again?: unknown; opensAt?: unknown }>;
  if (code === 'queue.quotaReached' && typeof known.again === 'string') {
    return t('refused.againAt', { time: formatTimeOfDay(known.again) });
  }
  if (code === 'centre.outsideHours' && typeof known.opensAt === 'string') {
    return t('refused.opensAt', { day: shanghaiDay(known.opensAt), time: formatTimeOfDay(known.opensAt) });
  }
  return '';
}

/** `3-14`: month and day where the centre stands. */
function shanghaiDay(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { month: 'numeric', day: 'numeric', timeZone: 'Asia/Shanghai' }).format(
    new Date(instant),
  );
}

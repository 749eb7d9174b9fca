import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { HubError } from '../../shared/hub/hub-reply';
import { explainRefusal } from '../../shared/i18n/explain-refusal';
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
          {explainRefusal(refusal, language)} {isChoiceKept ? t('refused.kept') : ''}
        </Alert>
      )}
    </Box>
  );
}

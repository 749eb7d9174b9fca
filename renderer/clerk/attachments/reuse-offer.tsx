import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/hub/use-command';
import { useQuery } from '../../shared/hub/use-query';
import { formatDateTime } from '../../shared/staff/format-instant';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { namedPlace, type AttachmentPlace } from './attachment-place';

type ReuseOfferProps = Readonly<{ place: AttachmentPlace; withinDays: number }>;

/** Nobody brings the same paper twice: what is young enough is offered, with its date and its case. */
export function ReuseOffer({ place, withinDays }: ReuseOfferProps) {
  const { t } = useTranslation('attachments');
  const { caseId, kind } = place;
  const { value } = useQuery('attachment.listReusable', { caseId, kind, withinDays });
  const reuse = useCommand('attachment.reuse');
  if (value === null || value.length === 0) {
    return null;
  }

  return (
    <Alert severity="info">
      <Typography sx={{ fontWeight: 500 }}>{t('reuseTitle')}</Typography>
      <Stack spacing={1} sx={{ mt: 1 }}>
        {value.slice(0, 3).map(({ attachmentId, collectedAt, caseNumber }) => {
          const at = formatDateTime(collectedAt);
          return (
            <Stack key={attachmentId} direction="row" spacing={2} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
              <Typography>
                {caseNumber === null ? t('reuseWordsUnnumbered', { at }) : t('reuseWords', { at, number: caseNumber })}
              </Typography>
              <Button
                size="small"
                variant="outlined"
                disabled={reuse.busy}
                onClick={() => void reuse.run({ caseId, ...namedPlace(place), kind, withinDays, attachmentId })}
              >
                {t('reuse')}
              </Button>
            </Stack>
          );
        })}
        <RefusalAlert refusal={reuse.refusal} />
      </Stack>
    </Alert>
  );
}

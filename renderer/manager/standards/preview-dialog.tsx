import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { BusinessDate } from '../../../core/domain/calendar/instant';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { ChooseDate } from './choose-date';
import { PartChanges } from './part-changes';
import { showKey, showValue } from './show-value';
import type { Version } from './version-table';

type PreviewDialogProps = Readonly<{
  version: Version;
  inForce: number;
  earliest: BusinessDate;
  onClose: () => void;
}>;

/** What a version would change, and from when: nobody chooses what they have not seen. */
export function PreviewDialog({ version, inForce, earliest, onClose }: PreviewDialogProps) {
  const { t } = useTranslation('standards');
  const { value: preview, refusal } = useQuery('standards.preview', { sha256: version.sha256 });
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="preview-title">
      <DialogTitle id="preview-title">{t('preview.title', { version: version.version })}</DialogTitle>
      <DialogContent dividers tabIndex={0}>
        <RefusalAlert refusal={refusal} />
        {preview === null ? null : (
          <Stack spacing={3}>
            <Typography color="textSecondary">
              {preview.parts.length === 0 ? t('preview.same') : t('preview.against', { version: inForce })}
            </Typography>
            {preview.lostSettings.length === 0 ? null : (
              <Alert severity="warning">
                {t('preview.lost')}
                {preview.lostSettings.map(({ name, own, standard }) => (
                  <div key={name}>
                    {t('preview.lostValue', {
                      name: showKey(name, t),
                      own: showValue(own, t),
                      standard: showValue(standard, t),
                    })}
                  </div>
                ))}
              </Alert>
            )}
            {preview.parts.map((part) => (
              <PartChanges key={part.part} part={part} />
            ))}
          </Stack>
        )}
      </DialogContent>
      <DialogActions sx={{ alignItems: 'flex-start', flexWrap: 'wrap', gap: 1, p: 2 }}>
        <ChooseDate version={version} earliest={earliest} onDone={onClose} />
        <Button onClick={onClose}>{t('close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { useConsoleQuery } from '../line/use-console-query';
import { ConsoleRefusal } from '../parts/console-refusal';
import { WaitingPage } from '../parts/waiting-page';
import { PartChanges } from './part-changes';
import type { Proposal } from './standing';

/** What centres would see change, part by part, before anybody signs. */
export function CompareDialog({
  proposal: { proposalId, version },
  onClose,
}: Readonly<{ proposal: Proposal; onClose: () => void }>) {
  const { t } = useTranslation('district');
  const { language } = useLanguage();
  const { value, refusal } = useConsoleQuery('publishing.compare', { proposalId });
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="compare-title">
      <DialogTitle id="compare-title">{t('publishing.compareTitle', { version })}</DialogTitle>
      <DialogContent dividers tabIndex={0}>
        <ConsoleRefusal refusal={refusal} />
        {value === null ? (
          refusal === null ? (
            <WaitingPage />
          ) : null
        ) : (
          <Stack spacing={3}>
            <Typography color="textSecondary">
              {t('publishing.against', {
                title: pickText(value.against.title, language),
                version: value.against.version,
              })}
            </Typography>
            {value.comparison.parts.length === 0 ? <Typography>{t('publishing.same')}</Typography> : null}
            {value.comparison.parts.map((change) => (
              <PartChanges key={change.part} change={change} />
            ))}
          </Stack>
        )}
      </DialogContent>
      <DialogActions>
        <Button autoFocus variant="contained" onClick={onClose}>
          {t('action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

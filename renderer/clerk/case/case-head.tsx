import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { formatDateTime } from '../../shared/staff/format-instant';
import { CaseStateChip } from './case-state-chip';
import type { CaseView } from './case-types';

/** What a case is, where it stands and until when it must be done. */
export function CaseHead({ file }: Readonly<{ file: CaseView }>) {
  const { t } = useTranslation(['cases', 'conduct']);
  const { language } = useLanguage();
  const facts = useFacts(file);
  return (
    <Stack spacing={1}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="h2">
          {file.itemName === null ? t('head.none') : pickText(file.itemName, language)}
        </Typography>
        <CaseStateChip file={file} />
      </Stack>
      {file.deputyName === null ? null : (
        <Alert severity="info">{t('conduct:onCase', { staff: file.staffName ?? '', deputy: file.deputyName })}</Alert>
      )}
      <Box
        component="dl"
        aria-label={t('head.list')}
        // Two columns where both have room for a whole case number, else one.
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 19em), 1fr))',
          columnGap: 2,
          rowGap: 0.5,
        }}
      >
        {facts.map(([name, value]) => (
          <Box key={name} sx={{ display: 'flex', gap: 1 }}>
            <Typography component="dt" color="textSecondary" sx={{ flex: '0 0 6.5em' }}>
              {name}
            </Typography>
            <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
    </Stack>
  );
}

function useFacts(file: CaseView): readonly (readonly [string, string])[] {
  const { t } = useTranslation('cases');
  const isRunning = file.number !== null;
  const optional: readonly (readonly [string, string | null])[] = [
    [t('head.number'), file.number],
    [t('head.code'), file.progressCode],
    [t('head.due'), isRunning ? dueOf(file, t) : null],
    [t('head.resident'), file.residentId === null ? t('head.noResident') : file.residentName],
    [t('head.staff'), file.staffName],
    [t('head.opened'), formatDateTime(file.openedAt)],
    [t('head.receivingCentre'), file.receivingCentre],
    [t('head.acceptingCentre'), file.acceptingCentre],
    [t('head.paperHeldAt'), file.paperHeldAt],
    [t('dialog.completeOutcome'), file.outcome === null ? null : t(`head.outcome.${file.outcome}`)],
    [t('head.certificate'), file.certificate === null ? null : t('head.certificateValue', file.certificate)],
  ];
  return optional.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

function dueOf(file: CaseView, t: ReturnType<typeof useTranslation<'cases'>>['t']): string {
  if (file.dueOn !== null) {
    return file.dueOn;
  }
  return t(file.duePending ? 'head.duePending' : 'head.dueUnknown');
}

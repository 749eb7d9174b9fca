import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../shared/staff/format-instant';
import type { CentreKey } from './enrolled-centre';

type KeyListProps = Readonly<{ keys: readonly CentreKey[]; onRevoke: ((key: CentreKey) => void) | null }>;

/** The keys that a centre has or had, the newest first, by the beginning of their fingerprint. */
export function KeyList({ keys, onRevoke }: KeyListProps) {
  const { t } = useTranslation('district');
  if (keys.length === 0) {
    return <Typography color="textSecondary">{t('keyState.none')}</Typography>;
  }
  return (
    <Stack spacing={1}>
      {keys.map((key) => (
        <Stack key={key.keyId} direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
          <Chip
            size="small"
            variant="outlined"
            color={key.status === 'active' ? 'success' : 'error'}
            label={t(`keyState.${key.status}`)}
          />
          <Box component="code" lang="en" title={key.keyId}>
            {key.keyId.slice(0, 12)}
          </Box>
          <Typography component="span" color="textSecondary">
            {t(key.status === 'active' ? 'enrolment.since' : 'enrolment.revokedAt', { time: formatDateTime(key.at) })}
            {key.reason === null ? null : t('enrolment.because', { reason: key.reason })}
          </Typography>
          {key.status === 'active' && onRevoke !== null ? (
            <Button
              size="small"
              color="error"
              aria-label={t('enrolment.revokeOf', { key: key.keyId.slice(0, 12) })}
              onClick={() => onRevoke(key)}
            >
              {t('enrolment.revoke')}
            </Button>
          ) : null}
        </Stack>
      ))}
    </Stack>
  );
}

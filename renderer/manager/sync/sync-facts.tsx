import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { formatDateTime } from '../../shared/staff/format-instant';
import { useLanguage } from '../../shared/i18n/use-language';

type Status = OutputOf<'sync.read'>;

/** A clock is never exact; less than this is agreement. Milliseconds. */
const clockNoise = 2000;

/** What the sentence above rests on. */
export function SyncFacts({ status }: Readonly<{ status: Status }>) {
  const { t } = useTranslation('sync');
  const { district, lastSuccessAt, lastTryAt, nextTryAt, waiting } = status;
  const at = (instant: Status['lastTryAt']) => (instant === null ? t('none') : formatDateTime(instant));
  return (
    <Paper variant="outlined" component="dl" sx={{ m: 0, px: 2, py: 1 }}>
      <Line name={t('district')}>
        {district === null ? t('none') : `${district.districtName} · ${district.url}`}
      </Line>
      <Line name={t('lastSuccess')}>{at(lastSuccessAt)}</Line>
      <Line name={t('lastTry')}>{at(lastTryAt)}</Line>
      <Line name={t('nextTry')}>{at(nextTryAt)}</Line>
      <Line name={t('waiting')}>{t('waitingCount', { count: waiting })}</Line>
      <Line name={t('answer')}>
        <Answer trouble={status.trouble} />
      </Line>
      <Line name={t('clock')}>
        <Clock offset={status.clockOffset} />
      </Line>
      <Line name={t('key')}>
        <Box component="code">{district?.keyId.slice(0, 16) ?? t('none')}</Box>
      </Line>
    </Paper>
  );
}

function Line({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, py: 1, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Typography component="dt" color="textSecondary" sx={{ flex: '0 0 12rem' }}>
        {name}
      </Typography>
      <Box component="dd" sx={{ m: 0, flex: '1 1 18rem', overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </Box>
  );
}

function Answer({ trouble }: Pick<Status, 'trouble'>) {
  const { t } = useTranslation('sync');
  const { language } = useLanguage();
  if (trouble === null) {
    return t('answerNone');
  }

  return (
    <>
      {t('answerSince', { text: trouble[language], since: formatDateTime(trouble.since) })}
      {trouble.reason === null || trouble.reason === '' ? null : (
        <Typography>{t('answerReason', { reason: trouble.reason })}</Typography>
      )}
    </>
  );
}

function Clock({ offset }: Readonly<{ offset: number | null }>) {
  const { t } = useTranslation('sync');
  if (offset === null) {
    return t('clockUnknown');
  }

  const seconds = Math.round(Math.abs(offset) / 1000);
  return Math.abs(offset) < clockNoise ? t('clockSame') : t(offset > 0 ? 'clockBehind' : 'clockAhead', { seconds });
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { formatDateTime } from '../staff/format-instant';

type History = OutputOf<'case.read'>['history'];

/** What happened, in order, by whom, in whose words. */
export function CaseHistory({ history }: Readonly<{ history: History }>) {
  const { t } = useTranslation('caseList');
  return (
    <Box component="section">
      <Typography variant="h3">{t('summary.history')}</Typography>
      <Box component="ol" sx={{ m: 0, pl: 3 }}>
        {history.map(({ type, at, by, words }) => (
          <Typography component="li" key={`${at} ${type}`}>
            {[formatDateTime(at), t(eventKey(type)), by ?? ''].join(' ')}
            {words === null ? null : <span> {t('summary.words', { words })}</span>}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}

const known = [
  'case_opened',
  'case_residentSet',
  'case_requestNoted',
  'case_calledBack',
  'case_takenUp',
  'case_proxySet',
  'case_noticeGiven',
  'case_received',
  'case_accepted',
  'case_supplementAsked',
  'case_supplemented',
  'case_processed',
  'case_suspended',
  'case_resumed',
  'case_refused',
  'case_withdrawn',
  'case_abandoned',
  'case_completed',
  'case_handedOver',
  'case_assigned',
] as const;

/** A newer hub may have steps that this page does not know: they are other steps, not none. */
function eventKey(type: string): `events.${(typeof known)[number]}` | 'events.other' {
  const found = known.find((one) => one === type.replace('.', '_'));
  return found === undefined ? 'events.other' : `events.${found}`;
}

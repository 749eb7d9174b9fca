import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../shared/hub/use-query';

/** What will go wrong unless somebody acts, in a sentence each. */
export function AlarmBanner() {
  const { t } = useTranslation('manager');
  const alarms = useQuery('centre.read', {}).value?.alarms ?? [];
  if (alarms.length === 0) {
    return null;
  }
  return (
    <Stack role="region" aria-label={t('alarm.label')}>
      {alarms.map(({ code, about }) => (
        <Alert key={`${code} ${about}`} severity="warning" square sx={{ borderRadius: 0, py: 0 }}>
          {t(`alarm.${code.replace('.', '_') as AlarmKey}`, { about })}
        </Alert>
      ))}
    </Stack>
  );
}

/** Dots separate levels in the texts, so a code's dot is written otherwise there. */
type AlarmKey = 'calendar_ending' | 'calendar_uncovered' | 'keys_demo' | 'clock_behind';

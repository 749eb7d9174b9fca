import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import type { BusinessDate } from '../../core/domain/calendar/instant';
import { useCommand } from '../shared/hub/use-command';
import { useQuery } from '../shared/hub/use-query';
import { RefusalAlert } from '../shared/staff/refusal-alert';

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
        <Alert key={`${code} ${about}`} severity="warning" square sx={{ borderRadius: 0, py: 0 }} action={code === 'clock.ahead' ? <ConfirmDay about={about} /> : null}>
          {t(`alarm.${code.replace('.', '_') as AlarmKey}`, { about })}
        </Alert>
      ))}
    </Stack>
  );
}

/** Dots separate levels in the texts, so a code's dot is written otherwise there. */
type AlarmKey =
  | 'calendar_ending'
  | 'calendar_uncovered'
  | 'keys_demo'
  | 'clock_behind'
  | 'clock_ahead'
  | 'data_restored'
  | 'data_forked'
  | 'clock_offDistrict'
  | 'district_refused'
  | 'district_silent'
  | 'standards_unconfirmed';

/** Only a person knows whether the centre was closed or the clock is wrong. */
function ConfirmDay({ about }: Readonly<{ about: string }>) {
  const { t } = useTranslation('manager');
  const confirm = useCommand('day.confirm');
  return (
    <>
      <RefusalAlert refusal={confirm.refusal} onClose={confirm.clear} />
      <Button color="inherit" size="small" disabled={confirm.busy} onClick={() => void confirm.run({ businessDate: about as BusinessDate })}>
        {t('alarm.confirmDay', { about })}
      </Button>
    </>
  );
}

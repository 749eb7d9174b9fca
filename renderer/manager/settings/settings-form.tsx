import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';

type Settings = OutputOf<'centre.readSettings'>;
type NumberName = Exclude<keyof Settings, SwitchName | TextName>;
type SwitchName = 'enforceOpeningHours' | 'displayStaffName';
type TextName = 'hallNotice' | 'hallNoticeEnglish';

const switches = ['enforceOpeningHours', 'displayStaffName'] as const satisfies readonly SwitchName[];
const notices = ['hallNotice', 'hallNoticeEnglish'] as const satisfies readonly TextName[];
/** The contract's; a longer line would not be read by anybody who walks past. */
const longestNotice = 60;

/** The bounds are the contract's; the hub checks them again. */
const numbers: readonly Readonly<{ name: NumberName; min: number; max: number }>[] = [
  { name: 'priorityRatio', min: 1, max: 20 },
  { name: 'missedMinimumCalls', min: 1, max: 20 },
  { name: 'missedMinimumSeconds', min: 0, max: 3600 },
  { name: 'ratingSeconds', min: 10, max: 600 },
  { name: 'reviewWindowMinutes', min: 1, max: 1440 },
  { name: 'reviewCorrectionSeconds', min: 0, max: 600 },
  { name: 'badReviewContactWorkdays', min: 0, max: 30 },
  { name: 'badReviewMendWorkdays', min: 0, max: 90 },
  { name: 'idleLockMinutes', min: 1, max: 240 },
  { name: 'attachmentMegabytes', min: 1, max: 50 },
  { name: 'revealsAnHour', min: 1, max: 1000 },
  { name: 'caseAmberWorkdays', min: 0, max: 60 },
  { name: 'materialReuseDays', min: 0, max: 3650 },
  { name: 'enquiryWorkdays', min: 1, max: 60 },
  { name: 'tideThreshold', min: 1, max: 500 },
  { name: 'tideCloseThreshold', min: 0, max: 500 },
  { name: 'yieldMinutes', min: 1, max: 480 },
  { name: 'returnTicketDays', min: 1, max: 60 },
  { name: 'undoSeconds', min: 0, max: 60 },
  { name: 'stepBackTickets', min: 1, max: 20 },
  { name: 'stepBackTimes', min: 0, max: 10 },
  { name: 'autoCallSeconds', min: 0, max: 600 },
  { name: 'appointmentSlotMinutes', min: 5, max: 240 },
  { name: 'appointmentSlotQuota', min: 0, max: 100 },
  { name: 'appointmentGraceMinutes', min: 0, max: 120 },
  { name: 'appointmentDaysAhead', min: 0, max: 60 },
  { name: 'massExportRows', min: 1, max: 20_000 },
  { name: 'mostExportRows', min: 1, max: 20_000 },
  { name: 'progressTries', min: 1, max: 50 },
  { name: 'progressPauseMinutes', min: 1, max: 60 },
];

/** `mayChange` names what the standard leaves to the centre; the rest is shown and fixed. */
type SettingsFormProps = Readonly<{ settings: Settings; mayChange: readonly string[] }>;

export function SettingsForm({ settings, mayChange }: SettingsFormProps) {
  const { t } = useTranslation('manager');
  const change = useCommand('centre.changeSettings');
  const [edited, setEdited] = useState<Partial<Settings>>({});
  const [isSaved, setIsSaved] = useState(false);
  const whole = { ...settings, ...edited };

  const edit = (changes: Partial<Settings>) => {
    setIsSaved(false);
    setEdited({ ...edited, ...changes });
  };
  const save = async () => {
    const reply = await change.run(edited);
    if (reply?.ok === true) {
      setEdited({});
      setIsSaved(true);
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack spacing={3} sx={{ maxWidth: 640 }}>
        {numbers.map(({ name, min, max }) => (
          <TextField
            key={name}
            type="number"
            required
            label={t(`setting.${name}.label`)}
            disabled={!mayChange.includes(name)}
            helperText={
              mayChange.includes(name) ? t(`setting.${name}.help`, { min, max }) : t('settings.fixedByStandard')
            }
            value={whole[name]}
            onChange={(event) => edit({ [name]: Number(event.target.value) })}
            // Why it cannot be changed must be readable, unlike the field it speaks of.
            slotProps={{ htmlInput: { min, max, step: 1 }, formHelperText: { disabled: false } }}
          />
        ))}
        {notices.map((name) => (
          <TextField
            key={name}
            label={t(`setting.${name}.label`)}
            helperText={t(`setting.${name}.help`, { max: longestNotice })}
            value={whole[name]}
            onChange={(event) => edit({ [name]: event.target.value })}
            slotProps={{ htmlInput: { maxLength: longestNotice } }}
          />
        ))}
        {switches.map((name) => (
          <div key={name}>
            <FormControlLabel
              label={t(`setting.${name}.label`)}
              control={<Switch checked={whole[name]} onChange={(event) => edit({ [name]: event.target.checked })} />}
            />
            <Typography color="textSecondary">{t(`setting.${name}.help`)}</Typography>
          </div>
        ))}
        <RefusalAlert refusal={change.refusal} />
        {isSaved ? <Alert severity="success">{t('settings.saved')}</Alert> : null}
        <Button
          type="submit"
          variant="contained"
          sx={{ alignSelf: 'flex-start' }}
          disabled={Object.keys(edited).length === 0}
          loading={change.busy}
        >
          {t('settings.save')}
        </Button>
      </Stack>
    </form>
  );
}

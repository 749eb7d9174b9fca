import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../shared/hub/use-query';
import { RefusalAlert } from '../shared/staff/refusal-alert';

type StickListProps = Readonly<{ chosen: string | null; onChoose: (id: string) => void }>;

/** The sticks that the host sees now; a page names one of them, never a folder. */
export function StickList({ chosen, onChoose }: StickListProps) {
  const { t } = useTranslation('standards');
  const { value, refusal } = useQuery('standards.listSticks', {});
  const sticks = value ?? [];
  if (sticks.length === 0) {
    return refusal === null ? <Typography>{t('stick.empty')}</Typography> : <RefusalAlert refusal={refusal} />;
  }
  return (
    <RadioGroup aria-label={t('stick.choose')} value={chosen ?? ''} onChange={(_event, id) => onChoose(id)}>
      {sticks.map(({ id, name }) => (
        <FormControlLabel key={id} value={id} control={<Radio />} label={name} />
      ))}
    </RadioGroup>
  );
}

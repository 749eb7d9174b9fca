import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { DuplicateGroup } from './duplicate-group';
import { MergeTable } from './merge-table';

/** Records that may be of one person; a person decides, and can take it back. */
export function DuplicatesPanel() {
  const { t } = useTranslation('residents');
  const { value, refusal } = useQuery('resident.duplicates', {});
  const groups = value?.groups ?? [];
  return (
    <Stack spacing={3}>
      <Typography color="textSecondary">{t('manager.duplicates.lead')}</Typography>
      <RefusalAlert refusal={refusal} />
      {value !== null && groups.length === 0 ? <Typography>{t('manager.duplicates.none')}</Typography> : null}
      {groups.map(({ residents }, index) => (
        <DuplicateGroup
          key={residents.map(({ residentId }) => residentId).join()}
          number={index + 1}
          residents={residents}
        />
      ))}
      <MergeTable merges={value?.merges ?? []} />
    </Stack>
  );
}

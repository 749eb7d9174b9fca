import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResidentId } from '../../../core/domain/id';
import { useQuery } from '../../shared/hub/use-query';
import type { ListedResident } from '../../shared/residents/listed-resident';
import { SectionCard } from '../../shared/residents/record/section-card';
import { ResidentLine } from '../../shared/residents/resident-line';
import { formatDateTime } from '../../shared/staff/format-instant';
import { MergeDialog } from './merge-dialog';

type DuplicateGroupProps = Readonly<{ number: number; residents: readonly ListedResident[] }>;

/** Side by side, with the one that stays chosen by hand. */
export function DuplicateGroup({ number, residents }: DuplicateGroupProps) {
  const { t } = useTranslation('residents');
  const [keptId, setKeptId] = useState<ResidentId | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const kept = residents.find(({ residentId }) => residentId === keptId) ?? null;
  const title = t('manager.duplicates.group', { number });
  return (
    <SectionCard
      title={title}
      action={
        <>
          {kept === null ? <Typography color="textSecondary">{t('manager.duplicates.chooseFirst')}</Typography> : null}
          <Button variant="contained" disabled={kept === null} onClick={() => setIsAsking(true)}>
            {t('manager.duplicates.merge')}
          </Button>
        </>
      }
    >
      <RadioGroup
        aria-label={title}
        value={keptId ?? ''}
        onChange={(_event, value) => setKeptId(residents.find((one) => one.residentId === value)?.residentId ?? null)}
      >
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(18rem, 1fr))' }}>
          {residents.map((resident) => (
            <Side key={resident.residentId} resident={resident} isKept={resident === kept} />
          ))}
        </Box>
      </RadioGroup>
      {isAsking && kept !== null ? (
        <MergeDialog kept={kept} others={residents.filter((one) => one !== kept)} onClose={() => setIsAsking(false)} />
      ) : null}
    </SectionCard>
  );
}

function Side({ resident, isKept }: Readonly<{ resident: ListedResident; isKept: boolean }>) {
  const { t } = useTranslation('residents');
  const { value: record } = useQuery('resident.read', { residentId: resident.residentId });
  return (
    <Paper variant="outlined" sx={{ p: 2, borderColor: isKept ? 'primary.main' : 'divider', borderWidth: 2 }}>
      <Stack spacing={1}>
        <ResidentLine resident={resident} />
        {record === null ? null : (
          <>
            <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2 }}>
              {record.values.map(({ field, text }, index) => (
                <Box key={`${field} ${String(index)}`} sx={{ display: 'contents' }}>
                  <Typography component="dt" color="textSecondary">
                    {t(`field.${field}`)}
                  </Typography>
                  <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                    {text}
                  </Typography>
                </Box>
              ))}
            </Box>
            <Typography color="textSecondary">
              {t('manager.duplicates.count', { values: record.values.length, cases: record.cases.length })}
            </Typography>
            <Typography color="textSecondary">
              {t('record.registered', { at: formatDateTime(record.registeredAt) })}
            </Typography>
          </>
        )}
        <FormControlLabel
          value={resident.residentId}
          control={<Radio />}
          label={t(isKept ? 'manager.duplicates.kept' : 'manager.duplicates.keep')}
        />
      </Stack>
    </Paper>
  );
}

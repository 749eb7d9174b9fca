import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { revealPurposes } from '../../../core/contract/resident-facts';
import { useQuery } from '../../shared/hub/use-query';
import { formatDateTime } from '../../shared/staff/format-instant';
import { RefusalAlert } from '../../shared/staff/refusal-alert';

/** Who looked behind the mask, newest first; a look that the limit refused is one too. */
export function RevealLog() {
  const { t } = useTranslation('residents');
  const { value, refusal } = useQuery('resident.listReveals', {});
  const reveals = value?.reveals ?? [];
  const say = (purpose: string) => {
    const known = [...revealPurposes, 'form' as const].find((one) => one === purpose);
    return known === undefined ? purpose : t(`purpose.${known}`);
  };
  return (
    <Stack spacing={2}>
      <Typography color="textSecondary">{t('manager.reveals.lead')}</Typography>
      <RefusalAlert refusal={refusal} />
      {value !== null && reveals.length === 0 ? <Typography>{t('manager.reveals.none')}</Typography> : null}
      {reveals.length === 0 ? null : (
        <TableContainer component={Paper} variant="outlined">
          <Table size="small" aria-label={t('manager.tabs.reveals')}>
            <TableHead>
              <TableRow>
                <TableCell>{t('manager.reveals.at')}</TableCell>
                <TableCell>{t('manager.reveals.by')}</TableCell>
                <TableCell>{t('manager.reveals.who')}</TableCell>
                <TableCell>{t('manager.reveals.purpose')}</TableCell>
                <TableCell>{t('manager.reveals.fields')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {reveals.map(({ at, by, name, purpose, fields }, index) => (
                <TableRow key={`${at} ${String(index)}`}>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDateTime(at)}</TableCell>
                  <TableCell>{by}</TableCell>
                  <TableCell>{name === '' ? t('line.erased') : name}</TableCell>
                  <TableCell>{say(purpose)}</TableCell>
                  <TableCell>
                    {fields.length === 0
                      ? t('manager.reveals.refused')
                      : fields.map((field) => t(`field.${field}`)).join(t('manager.reveals.comma'))}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Stack>
  );
}

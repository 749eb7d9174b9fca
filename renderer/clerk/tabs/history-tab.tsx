import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatTimeOfDay } from '../../shared/ui/clock-text';
import type { Desk } from '../console/desk-commands';

/** This counter's day in figures, and the missed with why. */
export function HistoryTab({ desk }: Readonly<{ desk: Desk }>) {
  const { t } = useTranslation('clerk');
  return (
    <Stack spacing={3}>
      <Stack direction="row" spacing={4}>
        <Figure label={t('history.finished')} value={desk.today.finished} />
        <Figure label={t('history.missed')} value={desk.today.missed} />
        <Figure label={t('history.held')} value={desk.held.length} />
      </Stack>
      {desk.missed.length === 0 ? null : (
        <Table size="small" aria-label={t('history.missedTable')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('history.number')}</TableCell>
              <TableCell>{t('history.at')}</TableCell>
              <TableCell>{t('history.why')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {desk.missed.map((ticket) => (
              <TableRow key={ticket.ticketId}>
                <TableCell sx={{ fontWeight: 700 }}>{ticket.number}</TableCell>
                <TableCell>{formatTimeOfDay(ticket.since)}</TableCell>
                <TableCell>{ticket.note}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Stack>
  );
}

function Figure({ label, value }: Readonly<{ label: string; value: number }>) {
  return (
    <div>
      <Typography color="textSecondary">{label}</Typography>
      <Typography component="p" variant="h1">
        {value}
      </Typography>
    </div>
  );
}

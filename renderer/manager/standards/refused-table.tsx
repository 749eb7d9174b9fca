import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { formatDateTime } from '../../shared/staff/format-instant';

type Refused = OutputOf<'standards.listVersions'>['refused'];

/** What came and was not believed, and why: the district wants to hear of it. */
export function RefusedTable({ refused }: Readonly<{ refused: Refused }>) {
  const { t } = useTranslation('standards');
  return refused.length === 0 ? null : (
    <Box component="section" sx={{ mt: 4 }}>
      <Typography variant="h2">{t('refused')}</Typography>
      <Typography color="textSecondary" sx={{ mb: 1 }}>
        {t('refusedLead')}
      </Typography>
      <TableContainer component={Paper} variant="outlined">
        <Table size="small" aria-label={t('refused')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('refusedAt')}</TableCell>
              <TableCell>{t('source')}</TableCell>
              <TableCell>{t('version')}</TableCell>
              <TableCell>{t('why')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {refused.map((one) => (
              <TableRow key={`${one.at} ${one.file} ${one.reason}`}>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDateTime(one.at)}</TableCell>
                <TableCell>{t(`sourceName.${one.source}`)}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  {one.version === null ? t('unknownVersion') : t('number', { version: one.version })}
                </TableCell>
                <TableCell>
                  {t(`reason.${one.reason}`)}
                  <Faults faults={one.faults} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}

function Faults({ faults }: Readonly<{ faults: Refused[number]['faults'] }>) {
  const { t } = useTranslation('standards');
  return faults.length === 0 ? null : (
    <details>
      <summary>{t('faults', { count: faults.length })}</summary>
      <Box component="ul" lang="en" sx={{ m: 0, pl: 3, overflowWrap: 'anywhere' }}>
        {faults.map(({ path, message }) => (
          <li key={`${path} ${message}`}>{t('fault', { path, message })}</li>
        ))}
      </Box>
    </details>
  );
}

import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { formatDateTime } from '../../shared/staff/format-instant';
import { PageTitle } from '../page-title';
import { VerifyChain } from './verify-chain';
import { useFacts } from './use-facts';

/** What was done here, by whom, in an order that nobody can change unseen. */
export function AuditPage() {
  const { t } = useTranslation('manager');
  const { facts, refusal, hasMore, busy, showNewest, showMore } = useFacts();
  return (
    <>
      <PageTitle title={t('audit.title')} lead={t('audit.lead')}>
        <Button variant="outlined" loading={busy} onClick={() => void showNewest()}>
          {t('audit.newest')}
        </Button>
      </PageTitle>
      <VerifyChain />
      <RefusalAlert refusal={refusal} />
      <TableContainer component={Paper} variant="outlined" sx={{ mt: 3 }}>
        <Table size="small" aria-label={t('audit.title')}>
          <TableHead>
            <TableRow>
              <TableCell align="right">{t('audit.seq')}</TableCell>
              <TableCell>{t('audit.at')}</TableCell>
              <TableCell>{t('audit.type')}</TableCell>
              <TableCell>{t('audit.staff')}</TableCell>
              <TableCell>{t('audit.station')}</TableCell>
              <TableCell>{t('audit.subject')}</TableCell>
              <TableCell>{t('audit.hash')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {facts.map((fact) => (
              <TableRow key={fact.seq}>
                <TableCell align="right">{fact.seq}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDateTime(fact.at)}</TableCell>
                <TableCell lang="en">{fact.type}</TableCell>
                <TableCell>{fact.staffName}</TableCell>
                <TableCell>{fact.stationName}</TableCell>
                <TableCell lang="en" title={fact.subjectId}>
                  {fact.subjectId.slice(0, 20)}
                </TableCell>
                <TableCell lang="en" title={fact.hash}>
                  {fact.hash.slice(0, 12)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {hasMore ? (
        <Button sx={{ mt: 1 }} loading={busy} onClick={() => void showMore()}>
          {t('audit.more')}
        </Button>
      ) : null}
    </>
  );
}

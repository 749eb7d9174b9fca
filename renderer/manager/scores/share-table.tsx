import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { formatShare } from './format-share';
import { IntervalBar } from './interval-bar';

type Share = OutputOf<'score.read'>['centre'];

export type ShareRow = Readonly<{ key: string; name: string; share: Share }>;

type ShareTableProps = Readonly<{ title: string; rows: readonly ShareRow[]; minimum: number }>;

export function ShareTable({ title, rows, minimum }: ShareTableProps) {
  const { t } = useTranslation('manager');
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <Typography id={headingId} variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <TableContainer component={Paper} variant="outlined">
        <Table size="small" aria-labelledby={headingId}>
          <TableHead>
            <TableRow>
              <TableCell>{t('scores.unit')}</TableCell>
              <TableCell align="right">{t('scores.reviews')}</TableCell>
              <TableCell align="right">{t('scores.response')}</TableCell>
              <TableCell align="right">{t('scores.rate')}</TableCell>
              <TableCell>{t('scores.interval')}</TableCell>
              <TableCell aria-hidden sx={{ width: '30%' }}>
                {t('scores.scale')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ key, name, share }) => (
              <TableRow key={key}>
                <TableCell component="th" scope="row">
                  {name}
                </TableCell>
                <TableCell align="right">{share.reviews}</TableCell>
                <TableCell align="right">
                  {share.responseRate === null
                    ? t('scores.nobodyServed')
                    : t('scores.responseOf', {
                        rate: formatShare(share.responseRate),
                        reviews: share.reviews,
                        served: share.served,
                      })}
                </TableCell>
                <ShareCells share={share} minimum={minimum} />
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </section>
  );
}

/** Below the minimum there is no percentage anywhere, not even a drawn one. */
function ShareCells({ share, minimum }: Readonly<{ share: Share; minimum: number }>) {
  const { t } = useTranslation('manager');
  const { rate, low, high } = share;
  if (share.state !== 'ok' || rate === null || low === null || high === null) {
    return (
      <TableCell colSpan={3}>
        <Typography component="span" color="textSecondary">
          {share.state === 'none' ? t('scores.noReviews') : t('scores.tooFew', { reviews: share.reviews, minimum })}
        </Typography>
      </TableCell>
    );
  }
  return (
    <>
      <TableCell align="right" sx={{ fontWeight: 700 }}>
        {formatShare(rate)}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {t('scores.fromTo', { low: formatShare(low), high: formatShare(high) })}
      </TableCell>
      <TableCell aria-hidden>
        <IntervalBar rate={rate} low={low} high={high} />
      </TableCell>
    </>
  );
}

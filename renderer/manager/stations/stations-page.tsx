import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { PageTitle } from '../page-title';
import { AddStationDialog } from './add-station-dialog';
import { RevokeDialog } from './revoke-dialog';

type Station = OutputOf<'station.list'>[number];

/** Which devices may speak with this centre, and as what. */
export function StationsPage() {
  const { t } = useTranslation('manager');
  const { value: stations, refusal } = useQuery('station.list', {});
  const { value: counters } = useQuery('counter.list', {});
  const [isAdding, setIsAdding] = useState(false);
  const [revoking, setRevoking] = useState<Station | null>(null);
  const inUse = (stations ?? []).filter((station) => !station.revoked);

  const counterOf = (station: Station) => {
    const counter = counters?.find((one) => one.id === station.counterId);
    return counter === undefined ? '' : t('stations.counterName', { number: counter.number, name: counter.name });
  };

  return (
    <>
      <PageTitle title={t('stations.title')} lead={t('stations.lead')}>
        <Button variant="contained" startIcon={<AddOutlined />} onClick={() => setIsAdding(true)}>
          {t('stations.add')}
        </Button>
      </PageTitle>
      <RefusalAlert refusal={refusal} />
      <TableContainer component={Paper} variant="outlined">
        <Table size="small" aria-label={t('stations.title')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('stations.name')}</TableCell>
              <TableCell>{t('stations.kind')}</TableCell>
              <TableCell>{t('stations.counter')}</TableCell>
              <TableCell>{t('stations.state')}</TableCell>
              <TableCell>{t('stations.staff')}</TableCell>
              <TableCell>{t('stations.actions')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {inUse.map((station) => (
              <TableRow key={station.id}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 500 }}>
                  {station.name}
                </TableCell>
                <TableCell>{t(`stationKind.${station.kind}`)}</TableCell>
                <TableCell>{counterOf(station)}</TableCell>
                <TableCell>
                  <Chip
                    size="small"
                    variant="outlined"
                    color={station.connected ? 'success' : 'default'}
                    label={t(station.connected ? 'stations.connected' : 'stations.away')}
                  />
                </TableCell>
                <TableCell>{station.staffName}</TableCell>
                <TableCell>
                  <Button
                    size="small"
                    color="error"
                    aria-label={t('stations.revokeOf', { name: station.name })}
                    onClick={() => setRevoking(station)}
                  >
                    {t('stations.revoke')}
                  </Button>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {isAdding ? <AddStationDialog counters={counters ?? []} onClose={() => setIsAdding(false)} /> : null}
      {revoking === null ? null : (
        <RevokeDialog stationId={revoking.id} name={revoking.name} onClose={() => setRevoking(null)} />
      )}
    </>
  );
}

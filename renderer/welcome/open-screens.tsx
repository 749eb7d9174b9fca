import Alert from '@mui/material/Alert';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../core/contract';
import { useQuery } from '../shared/hub/use-query';
import { CounterStateChip } from '../shared/staff/counter-state-chip';
import { DemoStaff } from './demo-staff';
import { ScreenLink } from './screen-link';
import { WelcomePage } from './welcome-page';

type OpenScreensProps = Readonly<{
  centre: OutputOf<'centre.read'>;
  demoStaff: OutputOf<'centre.setUpDemo'>['staff'];
}>;

/** Every screen of the centre one click away: plain links, each of which the shell opens as a window of its own. */
export function OpenScreens({ centre, demoStaff }: OpenScreensProps) {
  const { t } = useTranslation('welcome');
  const { value: counters } = useQuery('counter.list', {});
  const isInApp = window.location.protocol === 'app:';
  return (
    <WelcomePage title={centre.name} lead={t('open.lead')}>
      {centre.demo ? <Alert severity="info">{t('open.demo')}</Alert> : null}
      {isInApp ? null : <Alert severity="info">{t('open.browser')}</Alert>}
      <section aria-labelledby="hall-title">
        <Typography id="hall-title" variant="h2" sx={{ mb: 2 }}>
          {t('open.hallTitle')}
        </Typography>
        <Stack direction="row" spacing={2} useFlexGap sx={{ flexWrap: 'wrap' }}>
          <ScreenLink href="../kiosk/index.html" label={t('open.kiosk')} />
          <ScreenLink href="../hall/index.html" label={t('open.hall')} />
          <ScreenLink href="../manager/index.html" label={t('open.manager')} />
          {isInApp ? <ScreenLink href="../device/index.html" label={t('open.device')} /> : null}
        </Stack>
      </section>
      {demoStaff.length === 0 ? null : <DemoStaff staff={demoStaff} />}
      <section aria-labelledby="counters-title">
        <Typography id="counters-title" variant="h2" sx={{ mb: 1 }}>
          {t('open.countersTitle')}
        </Typography>
        <Table size="small" aria-labelledby="counters-title">
          <TableHead>
            <TableRow>
              <TableCell>{t('open.counter')}</TableCell>
              <TableCell>{t('open.state')}</TableCell>
              <TableCell>{t('open.screens')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {(counters ?? []).map((counter) => (
              <TableRow key={counter.id}>
                <TableCell component="th" scope="row">
                  {t('open.counterName', { number: counter.number, name: counter.name })}
                </TableCell>
                <TableCell>
                  <CounterStateChip state={counter.state} pauseReason={null} />
                </TableCell>
                <TableCell>
                  <Stack direction="row" spacing={1}>
                    <ScreenLink
                      href={`../clerk/index.html?counter=${encodeURIComponent(counter.id)}`}
                      label={t('open.clerk')}
                      describe={t('open.clerkOf', { number: counter.number })}
                    />
                    <ScreenLink
                      href={`../display/index.html?counter=${encodeURIComponent(counter.id)}`}
                      label={t('open.display')}
                      describe={t('open.displayOf', { number: counter.number })}
                    />
                    <ScreenLink
                      href={`../rating/index.html?counter=${encodeURIComponent(counter.id)}`}
                      label={t('open.rating')}
                      describe={t('open.ratingOf', { number: counter.number })}
                    />
                  </Stack>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </section>
    </WelcomePage>
  );
}

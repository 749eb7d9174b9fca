import SwapHoriz from '@mui/icons-material/SwapHoriz';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useCommand } from '../../shared/hub/use-command';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { ConfirmDialog } from '../../shared/staff/confirm-dialog';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { AppointDeputyDialog } from './appoint-deputy-dialog';

type Deputyship = OutputOf<'deputy.list'>[number];

const stateColors = { now: 'warning', coming: 'primary', over: 'default' } as const;

/** AB角: who is absent, who stands in, for what and how long. */
export function DeputiesPanel() {
  const { t } = useTranslation('conduct');
  const { value: deputies, refusal } = useQuery('deputy.list', {});
  const [isAdding, setIsAdding] = useState(false);
  const [ending, setEnding] = useState<Deputyship | null>(null);
  return (
    <Stack component="section" spacing={2} aria-labelledby="deputies-title" sx={{ mt: 4 }}>
      <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: 'flex-start', flexWrap: 'wrap' }}>
        <Stack sx={{ flex: '1 1 320px' }}>
          <Typography variant="h2" id="deputies-title">
            {t('deputies.title')}
          </Typography>
          <Typography color="textSecondary">{t('deputies.lead')}</Typography>
        </Stack>
        <Button variant="outlined" startIcon={<SwapHoriz />} onClick={() => setIsAdding(true)}>
          {t('deputies.add')}
        </Button>
      </Stack>
      <RefusalAlert refusal={refusal} />
      {deputies?.length === 0 ? <Typography>{t('deputies.none')}</Typography> : null}
      {deputies === null || deputies.length === 0 ? null : <DeputyTable deputies={deputies} onEnd={setEnding} />}
      {isAdding ? <AppointDeputyDialog onClose={() => setIsAdding(false)} /> : null}
      {ending === null ? null : <EndDialog deputyship={ending} onClose={() => setEnding(null)} />}
    </Stack>
  );
}

type DeputyTableProps = Readonly<{ deputies: readonly Deputyship[]; onEnd: (one: Deputyship) => void }>;

function DeputyTable({ deputies, onEnd }: DeputyTableProps) {
  const { t } = useTranslation('conduct');
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table aria-labelledby="deputies-title">
        <TableHead>
          <TableRow>
            {(['absent', 'deputy', 'items', 'period', 'state', 'actions'] as const).map((name) => (
              <TableCell key={name} sx={{ whiteSpace: 'nowrap' }}>
                {t(`deputies.${name}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {deputies.map((one) => (
            <DeputyRow key={one.deputyshipId} deputyship={one} onEnd={() => onEnd(one)} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function DeputyRow({ deputyship: one, onEnd }: Readonly<{ deputyship: Deputyship; onEnd: () => void }>) {
  const { t } = useTranslation('conduct');
  const { language } = useLanguage();
  const items = one.items.map(({ itemId, name }) => (name === null ? itemId : pickText(name, language)));
  const names = { staff: one.staffName, deputy: one.deputyName };
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ fontWeight: 500 }}>
        {one.staffName}
      </TableCell>
      <TableCell>{one.deputyName}</TableCell>
      <TableCell>
        {items.length === 0 ? t('deputies.allItems') : items.map((name) => <div key={name}>{name}</div>)}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{t('deputies.periodValue', { from: one.from, to: one.to })}</TableCell>
      <TableCell>
        <Chip size="small" variant="outlined" color={stateColors[one.state]} label={t(`deputies.${one.state}`)} />
      </TableCell>
      <TableCell>
        {one.state === 'over' ? null : (
          <Button size="small" aria-label={t('deputies.endOf', names)} onClick={onEnd}>
            {t('deputies.end')}
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}

function EndDialog({ deputyship, onClose }: Readonly<{ deputyship: Deputyship; onClose: () => void }>) {
  const { t } = useTranslation('conduct');
  const end = useCommand('deputy.end');
  const confirm = async () => {
    const reply = await end.run({ deputyshipId: deputyship.deputyshipId });
    if (reply?.ok === true) {
      onClose();
    }
  };
  return (
    <ConfirmDialog
      title={t('deputies.endTitle', { staff: deputyship.staffName, deputy: deputyship.deputyName })}
      explanation={t('deputies.endLead')}
      confirmLabel={t('deputies.end')}
      busy={end.busy}
      refusal={end.refusal}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}

import PersonAddOutlined from '@mui/icons-material/PersonAddOutlined';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { PageTitle } from '../page-title';
import { AddStaffDialog } from './add-staff-dialog';
import { DeputiesPanel } from './deputies-panel';
import { DeactivateDialog } from './deactivate-dialog';
import { ResetPasswordDialog } from './reset-password-dialog';
import { StaffRow, type StaffMember } from './staff-row';

type Asking = Readonly<{ what: 'reset' | 'deactivate'; person: StaffMember }> | Readonly<{ what: 'add' }>;

export function StaffListPage() {
  const { t } = useTranslation('manager');
  const { value: people, refusal } = useQuery('staff.list', {});
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);

  return (
    <>
      <PageTitle title={t('staff.title')} lead={t('staff.lead')}>
        <Button variant="contained" startIcon={<PersonAddOutlined />} onClick={() => setAsking({ what: 'add' })}>
          {t('staff.add')}
        </Button>
      </PageTitle>
      <RefusalAlert refusal={refusal} />
      <TableContainer component={Paper} variant="outlined">
        <Table aria-label={t('staff.title')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('staff.name')}</TableCell>
              <TableCell>{t('staff.roles')}</TableCell>
              <TableCell>{t('staff.state')}</TableCell>
              <TableCell>{t('staff.actions')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {(people ?? []).map((person) => (
              <StaffRow
                key={person.id}
                person={person}
                onReset={() => setAsking({ what: 'reset', person })}
                onDeactivate={() => setAsking({ what: 'deactivate', person })}
              />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <DeputiesPanel />
      {asking?.what === 'add' ? <AddStaffDialog onClose={close} /> : null}
      {asking?.what === 'reset' ? <ResetPasswordDialog person={asking.person} onClose={close} /> : null}
      {asking?.what === 'deactivate' ? <DeactivateDialog person={asking.person} onClose={close} /> : null}
    </>
  );
}

import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { formatDateTime } from '../../shared/staff/format-instant';

export type StaffMember = OutputOf<'staff.list'>[number];

type StaffRowProps = Readonly<{ person: StaffMember; onReset: () => void; onDeactivate: () => void }>;

export function StaffRow({ person, onReset, onDeactivate }: StaffRowProps) {
  const { t } = useTranslation('manager');
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ fontWeight: 500 }}>
        {person.name}
      </TableCell>
      <TableCell>{person.roles.map((role) => t(`role.${role}`)).join(t('staff.comma'))}</TableCell>
      <TableCell>
        <StaffState person={person} />
      </TableCell>
      <TableCell>
        {person.active ? (
          <Stack direction="row" spacing={1}>
            <Button size="small" aria-label={t('staff.resetOf', { name: person.name })} onClick={onReset}>
              {t('staff.reset')}
            </Button>
            <Button
              size="small"
              color="error"
              aria-label={t('staff.deactivateOf', { name: person.name })}
              onClick={onDeactivate}
            >
              {t('staff.deactivate')}
            </Button>
          </Stack>
        ) : null}
      </TableCell>
    </TableRow>
  );
}

function StaffState({ person }: Readonly<{ person: StaffMember }>) {
  const { t } = useTranslation('manager');
  if (!person.active) {
    return <Chip size="small" variant="outlined" label={t('staff.inactive')} />;
  }
  return person.lockedUntil === null ? (
    <Chip size="small" variant="outlined" color="success" label={t('staff.active')} />
  ) : (
    <Chip
      size="small"
      variant="outlined"
      color="warning"
      label={t('staff.lockedUntil', { time: formatDateTime(person.lockedUntil) })}
    />
  );
}

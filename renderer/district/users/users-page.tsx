import PersonAddOutlined from '@mui/icons-material/PersonAddOutlined';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../shared/staff/format-instant';
import { useConsoleQuery } from '../line/use-console-query';
import { ConsoleRefusal } from '../parts/console-refusal';
import { DataTable } from '../parts/data-table';
import { PageTitle } from '../parts/page-title';
import { WaitingPage } from '../parts/waiting-page';
import { useSession } from '../session';
import { AddUserDialog } from './add-user-dialog';
import { DeactivateDialog } from './deactivate-dialog';
import { ResetPasswordDialog } from './reset-password-dialog';
import { RolesDialog } from './roles-dialog';
import type { ConsoleUser } from './console-user';

type Asking = Readonly<{ what: 'add' }> | Readonly<{ what: 'roles' | 'reset' | 'deactivate'; user: ConsoleUser }>;

export function UsersPage() {
  const { t } = useTranslation('district');
  const { value: users, refusal, ask } = useConsoleQuery('user.list', {});
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  return (
    <>
      <PageTitle title={t('users.title')} lead={t('users.lead')}>
        <Button variant="contained" startIcon={<PersonAddOutlined />} onClick={() => setAsking({ what: 'add' })}>
          {t('users.add')}
        </Button>
      </PageTitle>
      <ConsoleRefusal refusal={refusal} onRetry={ask} />
      {users === null ? (
        refusal === null ? (
          <WaitingPage />
        ) : null
      ) : (
        <DataTable
          label={t('users.title')}
          rows={users}
          keyOf={({ userNo }) => userNo}
          empty={t('users.empty')}
          columns={[
            { key: 'name', label: t('users.name'), isName: true, cell: ({ name }) => name },
            {
              key: 'roles',
              label: t('users.roles'),
              cell: ({ roles }) => roles.map((role) => t(`role.${role}.name`)).join(t('users.comma')),
            },
            { key: 'state', label: t('users.state'), cell: (user) => <UserState user={user} /> },
            {
              key: 'seen',
              label: t('users.lastSeen'),
              cell: ({ lastSeenAt }) => (lastSeenAt === null ? t('users.never') : formatDateTime(lastSeenAt)),
            },
            {
              key: 'actions',
              label: t('users.actions'),
              cell: (user) => <UserActions user={user} onAsk={setAsking} />,
            },
          ]}
        />
      )}
      {asking?.what === 'add' ? <AddUserDialog onClose={close} /> : null}
      {asking?.what === 'roles' ? <RolesDialog user={asking.user} onClose={close} /> : null}
      {asking?.what === 'reset' ? <ResetPasswordDialog user={asking.user} onClose={close} /> : null}
      {asking?.what === 'deactivate' ? <DeactivateDialog user={asking.user} onClose={close} /> : null}
    </>
  );
}

function UserState({ user: { active, lockedUntil } }: Readonly<{ user: ConsoleUser }>) {
  const { t } = useTranslation('district');
  if (!active) {
    return <Chip size="small" variant="outlined" label={t('users.inactive')} />;
  }
  return lockedUntil === null ? (
    <Chip size="small" variant="outlined" color="success" label={t('users.active')} />
  ) : (
    <Chip
      size="small"
      variant="outlined"
      color="warning"
      label={t('users.lockedUntil', { time: formatDateTime(lockedUntil) })}
    />
  );
}

function UserActions({ user, onAsk }: Readonly<{ user: ConsoleUser; onAsk: (asking: Asking) => void }>) {
  const { t } = useTranslation('district');
  const me = useSession().user;
  if (!user.active) {
    return null;
  }
  const { name } = user;
  return (
    <Stack direction="row" spacing={1}>
      <Button size="small" aria-label={t('users.rolesOf', { name })} onClick={() => onAsk({ what: 'roles', user })}>
        {t('users.changeRoles')}
      </Button>
      <Button size="small" aria-label={t('users.resetOf', { name })} onClick={() => onAsk({ what: 'reset', user })}>
        {t('users.reset')}
      </Button>
      {user.userNo === me.userNo ? null : (
        <Button
          size="small"
          color="error"
          aria-label={t('users.deactivateOf', { name })}
          onClick={() => onAsk({ what: 'deactivate', user })}
        >
          {t('users.deactivate')}
        </Button>
      )}
    </Stack>
  );
}

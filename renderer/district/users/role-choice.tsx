import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { staffRoles, type StaffRole } from '../../../core/contract/console/roles';

type RoleChoiceProps = Readonly<{ roles: readonly StaffRole[]; onChange: (roles: readonly StaffRole[]) => void }>;

/** Each role with what it may do, so that nobody gets more than is needed for want of a name. */
export function RoleChoice({ roles, onChange }: RoleChoiceProps) {
  const { t } = useTranslation('district');
  return (
    <FormGroup role="group" aria-label={t('users.roles')}>
      {staffRoles.map((role) => (
        <FormControlLabel
          key={role}
          sx={{ alignItems: 'flex-start', mb: 1 }}
          control={
            <Checkbox
              sx={{ pt: 0 }}
              checked={roles.includes(role)}
              onChange={(event) =>
                onChange(event.target.checked ? [...roles, role] : roles.filter((one) => one !== role))
              }
            />
          }
          label={
            <>
              {t(`role.${role}.name`)}
              <Typography variant="caption" color="textSecondary" sx={{ display: 'block' }}>
                {t(`role.${role}.may`)}
              </Typography>
            </>
          }
        />
      ))}
    </FormGroup>
  );
}

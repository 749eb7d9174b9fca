import Apartment from '@mui/icons-material/Apartment';
import FactCheck from '@mui/icons-material/FactCheck';
import Key from '@mui/icons-material/Key';
import People from '@mui/icons-material/People';
import Publish from '@mui/icons-material/Publish';
import Usb from '@mui/icons-material/Usb';
import WarningAmber from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffRole } from '../../core/contract/console/roles';
import { sections, writeRoute, type Section } from './route';
import { useSession } from './session';

const icons: Readonly<Record<Section, ReactNode>> = {
  centres: <Apartment />,
  exceptions: <WarningAmber />,
  enrolment: <Key />,
  publishing: <Publish />,
  sticks: <Usb />,
  users: <People />,
  audit: <FactCheck />,
};

/** Sections that are of no use without a role; the others show everybody what is so. */
const needs: Readonly<Partial<Record<Section, StaffRole>>> = { sticks: 'operator', users: 'admin', audit: 'admin' };

export function SectionRail({ current }: Readonly<{ current: Section }>) {
  const { t } = useTranslation('district');
  const { roles } = useSession().user;
  const shown = sections.filter((section) => {
    const role = needs[section];
    return role === undefined || roles.includes(role);
  });
  return (
    <Box
      component="nav"
      aria-label={t('rail.label')}
      sx={{
        flex: 'none',
        minWidth: '9.5rem',
        overflow: 'auto',
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <List disablePadding>
        {shown.map((section) => (
          <ListItem key={section} disablePadding>
            <ListItemButton
              component="a"
              href={writeRoute({ page: 'section', section })}
              selected={section === current}
              aria-current={section === current ? 'page' : undefined}
            >
              <ListItemIcon sx={{ minWidth: '2.25rem' }}>{icons[section]}</ListItemIcon>
              <ListItemText primary={t(`rail.${section}`)} />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
    </Box>
  );
}

import Badge from '@mui/icons-material/Badge';
import ContactSupport from '@mui/icons-material/ContactSupport';
import Description from '@mui/icons-material/Description';
import Devices from '@mui/icons-material/Devices';
import FolderOpen from '@mui/icons-material/FolderOpen';
import FactCheck from '@mui/icons-material/FactCheck';
import LibraryBooks from '@mui/icons-material/LibraryBooks';
import People from '@mui/icons-material/People';
import Settings from '@mui/icons-material/Settings';
import SentimentDissatisfied from '@mui/icons-material/SentimentDissatisfied';
import StackedBarChart from '@mui/icons-material/StackedBarChart';
import Storefront from '@mui/icons-material/Storefront';
import SyncAlt from '@mui/icons-material/SyncAlt';
import TableRestaurant from '@mui/icons-material/TableRestaurant';
import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sections, type Section } from './sections';

const icons: Readonly<Record<Section, ReactNode>> = {
  hall: <Storefront />,
  cases: <FolderOpen />,
  enquiries: <ContactSupport />,
  counters: <TableRestaurant />,
  staff: <People />,
  stations: <Devices />,
  scores: <StackedBarChart />,
  badReviews: <SentimentDissatisfied />,
  residents: <Badge />,
  standards: <LibraryBooks />,
  forms: <Description />,
  sync: <SyncAlt />,
  audit: <FactCheck />,
  settings: <Settings />,
};

type SectionRailProps = Readonly<{ section: Section; onChoose: (section: Section) => void }>;

export function SectionRail({ section, onChoose }: SectionRailProps) {
  const { t } = useTranslation('manager');
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
        {sections.map((one) => (
          <ListItem key={one} disablePadding>
            <ListItemButton
              selected={one === section}
              aria-current={one === section ? 'page' : undefined}
              onClick={() => onChoose(one)}
            >
              <ListItemIcon sx={{ minWidth: '2.25rem' }}>{icons[one]}</ListItemIcon>
              <ListItemText primary={t(`rail.${one}`)} />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
    </Box>
  );
}

import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../case/visit';
import type { Desk } from '../console/desk-commands';
import { goOn } from '../console/go-on';
import { FormTab } from '../form/form-tab';
import { CasesTab } from './cases-tab';
import { HistoryTab } from './history-tab';
import { useVisit } from './use-visit';
import { MaterialsTab } from './materials-tab';
import { ResidentTab } from './resident-tab';

const tabs = ['form', 'materials', 'cases', 'resident', 'history'] as const;

export type TabName = (typeof tabs)[number];

type SideTabsProps = Readonly<{ desk: Desk; tab: TabName; onTab: (tab: TabName) => void }>;

export function SideTabs({ desk, tab, onTab }: SideTabsProps) {
  const { t } = useTranslation('clerk');
  const visit = useVisit(desk.current?.ticketId ?? null, onTab);
  return (
    <Box
      component="section"
      aria-label={t('tabs.label')}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minHeight: 0,
        borderLeft: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Tabs
        value={tab}
        onChange={(_event, chosen: TabName) => onTab(chosen)}
        aria-label={t('tabs.label')}
        sx={{ borderBottom: 1, borderColor: 'divider', flex: 'none' }}
      >
        {tabs.map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls={`panel-${name}`} label={t(`tabs.${name}`)} />
        ))}
      </Tabs>
      {tabs.map((name) => (
        <Box
          key={name}
          role="tabpanel"
          id={`panel-${name}`}
          aria-labelledby={`tab-${name}`}
          tabIndex={0}
          // A half-filled form stays as it is while the clerk looks something up.
          hidden={tab !== name}
          // What is hidden from sight alone is placed in here: it must not make the whole page scroll.
          sx={{ position: 'relative', flex: 1, minHeight: 0, overflow: 'auto', p: 2 }}
        >
          <TabContent
            name={name}
            desk={desk}
            visit={visit}
            onToCases={() => {
              onTab('cases');
              goOn();
            }}
          />
        </Box>
      ))}
    </Box>
  );
}

type TabContentProps = Readonly<{ name: TabName; desk: Desk; visit: Visit; onToCases: () => void }>;

function TabContent({ name, desk, visit, onToCases }: TabContentProps) {
  switch (name) {
    case 'form':
      return <FormTab current={desk.current} visit={visit} onToCases={onToCases} />;
    case 'materials':
      return <MaterialsTab current={desk.current} />;
    case 'cases':
      return <CasesTab current={desk.current} visit={visit} />;
    case 'resident':
      return <ResidentTab current={desk.current} />;
    case 'history':
      return <HistoryTab desk={desk} />;
  }
}

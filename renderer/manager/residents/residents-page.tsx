import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../page-title';
import { DuplicatesPanel } from './duplicates-panel';
import { FindPanel } from './find-panel';
import { RevealLog } from './reveal-log';

const tabs = ['find', 'duplicates', 'reveals'] as const;

type TabName = (typeof tabs)[number];

/** Records of people: found, merged, erased, and who looked behind the mask. */
export function ResidentsPage() {
  const { t } = useTranslation('residents');
  const [tab, setTab] = useState<TabName>('find');
  return (
    <>
      <PageTitle title={t('manager.title')} lead={t('manager.lead')} />
      <Tabs
        value={tab}
        onChange={(_event, chosen: TabName) => setTab(chosen)}
        aria-label={t('manager.title')}
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {tabs.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`residents-${name}`}
            aria-controls={tab === name ? 'residents-panel' : undefined}
            label={t(`manager.tabs.${name}`)}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id="residents-panel" aria-labelledby={`residents-${tab}`} sx={{ pt: 3 }}>
        {tab === 'find' ? <FindPanel /> : tab === 'duplicates' ? <DuplicatesPanel /> : <RevealLog />}
      </Box>
    </>
  );
}

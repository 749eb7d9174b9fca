import Box from '@mui/material/Box';
import { useState, type ComponentType } from 'react';
import type { StaffSession } from '../shared/staff/session';
import { AlarmBanner } from './alarm-banner';
import { AuditPage } from './audit/audit-page';
import { CasesPage } from './cases/cases-page';
import { CountersPage } from './counters/counters-page';
import { EnquiriesPage } from './enquiries/enquiries-page';
import { HallPage } from './hall/hall-page';
import { ManagerBar } from './manager-bar';
import { ResidentsPage } from './residents/residents-page';
import { BadReviewsPage } from './scores/bad-reviews-page';
import { ScoresPage } from './scores/scores-page';
import { SectionRail } from './section-rail';
import type { Section } from './sections';
import { SettingsPage } from './settings/settings-page';
import { StandardsPage } from './standards/standards-page';
import { StaffListPage } from './staff/staff-list-page';
import { StationsPage } from './stations/stations-page';
import { SyncPage } from './sync/sync-page';
import { WorkshopPage } from './workshop/workshop-page';

export function ManagerConsole({ session }: Readonly<{ session: StaffSession }>) {
  const [section, setSection] = useState<Section>('hall');
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <ManagerBar session={session} />
      <AlarmBanner />
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <SectionRail section={section} onChoose={setSection} />
        <Box component="main" tabIndex={-1} sx={{ flex: 1, minWidth: 0, overflow: 'auto', p: 3 }}>
          <SectionPage section={section} onEdit={() => setSection('counters')} />
        </Box>
      </Box>
    </Box>
  );
}

function SectionPage({ section, onEdit }: Readonly<{ section: Section; onEdit: () => void }>) {
  if (section === 'hall') {
    return <HallPage onEdit={onEdit} />;
  }
  const Page = pages[section];
  return <Page />;
}

const pages: Readonly<Record<Exclude<Section, 'hall'>, ComponentType>> = {
  cases: CasesPage,
  enquiries: EnquiriesPage,
  counters: CountersPage,
  staff: StaffListPage,
  stations: StationsPage,
  scores: ScoresPage,
  badReviews: BadReviewsPage,
  residents: ResidentsPage,
  standards: StandardsPage,
  forms: WorkshopPage,
  sync: SyncPage,
  audit: AuditPage,
  settings: SettingsPage,
};

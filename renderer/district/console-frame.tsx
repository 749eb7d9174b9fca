import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { LanguageSwitch } from '../shared/ui/language-switch';
import { LargeTextSwitch } from '../shared/ui/large-text-switch';
import { ClockText } from '../shared/ui/clock-text';
import { CentresPage } from './centres/centres-page';
import { DayPage } from './day/day-page';
import { EnrolmentPage } from './enrolment/enrolment-page';
import { ExceptionsPage } from './exceptions/exceptions-page';
import { PublishingPage } from './publishing/publishing-page';
import type { Section } from './route';
import { SectionRail } from './section-rail';
import { useSession } from './session';
import { SticksPage } from './sticks/sticks-page';
import { useRoute } from './use-route';
import { UserMenu } from './users/user-menu';
import { AuditPage } from './users/audit-page';
import { UsersPage } from './users/users-page';

export function ConsoleFrame() {
  const { districtName } = useSession();
  const route = useRoute();
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <Paper component="header" square variant="outlined" sx={{ px: 3, py: 1, borderWidth: '0 0 1px' }}>
        <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography variant="h2" component="p">
            {districtName}
          </Typography>
          <Box sx={{ flexGrow: 1 }} />
          <ClockText />
          <LanguageSwitch />
          <LargeTextSwitch />
          <UserMenu />
        </Stack>
      </Paper>
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <SectionRail current={route.page === 'section' ? route.section : 'centres'} />
        <Box component="main" tabIndex={-1} sx={{ flex: 1, minWidth: 0, overflow: 'auto', p: 3 }}>
          {route.page === 'day' ? (
            <DayPage key={route.centreNo} centreNo={route.centreNo} date={route.date} />
          ) : (
            <SectionPage section={route.section} />
          )}
        </Box>
      </Box>
    </Box>
  );
}

function SectionPage({ section }: Readonly<{ section: Section }>) {
  switch (section) {
    case 'centres':
      return <CentresPage />;
    case 'exceptions':
      return <ExceptionsPage />;
    case 'enrolment':
      return <EnrolmentPage />;
    case 'publishing':
      return <PublishingPage />;
    case 'sticks':
      return <SticksPage />;
    case 'users':
      return <UsersPage />;
    case 'audit':
      return <AuditPage />;
  }
}

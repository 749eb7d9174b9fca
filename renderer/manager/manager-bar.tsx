import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../shared/hub/use-query';
import { LineLamp } from '../shared/staff/line-lamp';
import type { StaffSession } from '../shared/staff/session';
import { StaffMenu } from '../shared/staff/staff-menu';
import { ClockText } from '../shared/ui/clock-text';
import { LanguageSwitch } from '../shared/ui/language-switch';
import { LargeTextSwitch } from '../shared/ui/large-text-switch';

export function ManagerBar({ session }: Readonly<{ session: StaffSession }>) {
  const { t } = useTranslation('manager');
  const { value: centre } = useQuery('centre.read', {});
  return (
    <Paper component="header" square variant="outlined" sx={{ px: 3, py: 1, borderWidth: '0 0 1px' }}>
      <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="h2" component="p">
          {centre?.name ?? t('title')}
        </Typography>
        {centre === null ? null : (
          <Typography color="textSecondary">
            {t(centre.openNow ? 'bar.open' : 'bar.closed', { date: centre.businessDate })}
          </Typography>
        )}
        <Box sx={{ flexGrow: 1 }} />
        <LineLamp />
        <ClockText />
        <LanguageSwitch />
        <LargeTextSwitch />
        <StaffMenu session={session} />
      </Stack>
    </Paper>
  );
}

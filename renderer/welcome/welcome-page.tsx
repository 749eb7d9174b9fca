import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../shared/ui/language-switch';
import { LargeTextSwitch } from '../shared/ui/large-text-switch';

type WelcomePageProps = Readonly<{ title: string; lead: string; children: ReactNode }>;

export function WelcomePage({ title, lead, children }: WelcomePageProps) {
  return (
    <Box component="main" sx={{ maxWidth: 960, mx: 'auto', p: 4 }}>
      <Stack spacing={4}>
        <Stack direction="row" spacing={2} sx={{ alignItems: 'flex-start' }}>
          <Box sx={{ flexGrow: 1 }}>
            <Typography variant="h1">{title}</Typography>
            <Typography color="textSecondary">{lead}</Typography>
          </Box>
          <LanguageSwitch />
          <LargeTextSwitch />
        </Stack>
        {children}
      </Stack>
    </Box>
  );
}

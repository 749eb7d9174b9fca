import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../ui/language-switch';
import { LargeTextSwitch } from '../ui/large-text-switch';
import { LineLamp } from './line-lamp';

type StaffPageProps = Readonly<{ title: string; lead: string; children?: ReactNode }>;

/** One card in the middle: what staff see before the console. */
export function StaffPage({ title, lead, children }: StaffPageProps) {
  return (
    <Box component="main" sx={{ minHeight: '100%', display: 'grid', placeItems: 'center', p: 2 }}>
      <Stack spacing={2} sx={{ width: '100%', maxWidth: 420 }}>
        <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
          <LineLamp />
          <Box sx={{ flexGrow: 1 }} />
          <LanguageSwitch />
          <LargeTextSwitch />
        </Stack>
        <Paper variant="outlined" sx={{ p: 4 }}>
          <Stack spacing={3}>
            <Stack spacing={1}>
              <Typography variant="h1">{title}</Typography>
              <Typography color="textSecondary">{lead}</Typography>
            </Stack>
            {children}
          </Stack>
        </Paper>
      </Stack>
    </Box>
  );
}

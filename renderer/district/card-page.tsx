import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../shared/ui/language-switch';
import { LargeTextSwitch } from '../shared/ui/large-text-switch';

/** One card in the middle: what stands before the console. */
export function CardPage({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <Box component="main" sx={{ minHeight: '100%', display: 'grid', placeItems: 'center', p: 2 }}>
      <Stack spacing={2} sx={{ width: '100%', maxWidth: 420 }}>
        <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end' }}>
          <LanguageSwitch />
          <LargeTextSwitch />
        </Stack>
        <Paper variant="outlined" sx={{ p: 4 }}>
          {children}
        </Paper>
      </Stack>
    </Box>
  );
}

import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

type PageTitleProps = Readonly<{ title: string; lead: string; children?: ReactNode }>;

/** Heading of a section, what it is for, and what can be done at once. */
export function PageTitle({ title, lead, children }: PageTitleProps) {
  return (
    <Stack direction="row" spacing={2} useFlexGap sx={{ mb: 2, alignItems: 'flex-start', flexWrap: 'wrap' }}>
      <Box sx={{ flex: '1 1 320px' }}>
        <Typography variant="h1">{title}</Typography>
        <Typography color="textSecondary">{lead}</Typography>
      </Box>
      {children}
    </Stack>
  );
}

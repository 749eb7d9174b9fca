import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

/** One part of a case under its heading. */
export function CaseSection({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  const headingId = useId();
  return (
    <Stack component="section" spacing={1} aria-labelledby={headingId}>
      <Typography id={headingId} variant="h3" component="h3">
        {title}
      </Typography>
      {children}
    </Stack>
  );
}

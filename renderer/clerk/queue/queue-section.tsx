import List from '@mui/material/List';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

type QueueSectionProps = Readonly<{ title: string; count: number; empty: string; children: ReactNode }>;

/** One list of tickets under its heading, with how many it holds. */
export function QueueSection({ title, count, empty, children }: QueueSectionProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <Stack
        id={headingId}
        direction="row"
        component="h2"
        sx={{
          m: 0,
          px: 2,
          py: 1,
          justifyContent: 'space-between',
          bgcolor: 'background.default',
          position: 'sticky',
          top: 0,
          zIndex: 1,
        }}
      >
        <Typography component="span" variant="h3">
          {title}
        </Typography>
        <Typography component="span" variant="h3">
          {count}
        </Typography>
      </Stack>
      {count === 0 ? (
        <Typography variant="caption" component="p" color="textSecondary" sx={{ px: 2, py: 1 }}>
          {empty}
        </Typography>
      ) : (
        <List disablePadding>{children}</List>
      )}
    </section>
  );
}

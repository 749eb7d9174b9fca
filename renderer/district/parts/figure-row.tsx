import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

export type Figure = Readonly<{ key: string; label: string; value: ReactNode }>;

/** A few numbers side by side, each under its word. */
export function FigureRow({ label, figures }: Readonly<{ label: string; figures: readonly Figure[] }>) {
  return (
    <Paper
      component="dl"
      variant="outlined"
      aria-label={label}
      sx={{ m: 0, p: 2, display: 'flex', flexWrap: 'wrap', gap: 2, rowGap: 1 }}
    >
      {figures.map(({ key, label: word, value }) => (
        <Box key={key} sx={{ minWidth: '6.5rem' }}>
          <Typography component="dt" variant="caption" color="textSecondary">
            {word}
          </Typography>
          <Typography component="dd" sx={{ m: 0, fontSize: '1.25rem', fontWeight: 700 }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Paper>
  );
}

import Box from '@mui/material/Box';

/** A count as its figure and as a bar against the largest one of the table. */
export function CountBar({ count, most }: Readonly<{ count: number; most: number }>) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box component="span" sx={{ width: '2.5rem', textAlign: 'right', flex: 'none' }}>
        {count}
      </Box>
      <Box aria-hidden sx={{ flex: 1, minWidth: 40 }}>
        <Box sx={{ width: `${(count / most) * 100}%`, height: 10, bgcolor: 'primary.main', borderRadius: 0.5 }} />
      </Box>
    </Box>
  );
}

import Box from '@mui/material/Box';

type IntervalBarProps = Readonly<{ rate: number; low: number; high: number }>;

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** The rate as a bar on 0 to 100 %, the interval as a whisker across its end. The figures stand beside it. */
export function IntervalBar({ rate, low, high }: IntervalBarProps) {
  return (
    <Box sx={{ position: 'relative', height: 16, bgcolor: 'action.hover', borderRadius: 0.5 }}>
      <Box
        sx={{
          position: 'absolute',
          insetBlock: 3,
          left: 0,
          width: percent(rate),
          bgcolor: 'primary.main',
          borderRadius: 0.5,
        }}
      />
      <Box
        sx={{
          position: 'absolute',
          insetBlock: 0,
          left: percent(low),
          width: percent(high - low),
          borderInline: '2px solid',
          borderColor: 'text.primary',
        }}
      />
      <Box
        sx={{
          position: 'absolute',
          top: 7,
          height: 2,
          left: percent(low),
          width: percent(high - low),
          bgcolor: 'text.primary',
        }}
      />
    </Box>
  );
}

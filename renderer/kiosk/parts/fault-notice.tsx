import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';

/** What is wrong with an entry, in plain words. The region is there before its words, so that they are spoken. */
export function FaultNotice({ text }: Readonly<{ text: string | null }>) {
  return (
    <Box role="alert">
      {text === null ? null : (
        <Alert
          severity="error"
          role="presentation"
          variant="outlined"
          sx={{ fontSize: '1.5rem', '& .MuiAlert-icon': { fontSize: '2rem' } }}
        >
          {text}
        </Alert>
      )}
    </Box>
  );
}

import Box from '@mui/material/Box';

/** The beginning of a SHA-256, enough to compare aloud; the whole of it on hover. */
export function Fingerprint({ sha256 }: Readonly<{ sha256: string }>) {
  return (
    <Box component="code" lang="en" title={sha256}>
      {sha256.slice(0, 16)}
    </Box>
  );
}

import Typography from '@mui/material/Typography';
import { BothLanguages } from './both-languages';

/** Who gets ready: a number that may still change, since somebody with a right to it may come first. */
export function NextLine({ next }: Readonly<{ next: string | null }>) {
  return (
    <Typography component="p" sx={{ fontSize: 'min(2.25rem, 7vh, 6vw)', fontWeight: 500 }}>
      <BothLanguages text="next" isInline />{' '}
      {next === null ? <BothLanguages text="nobodyNext" isInline /> : <strong>{next}</strong>}
    </Typography>
  );
}

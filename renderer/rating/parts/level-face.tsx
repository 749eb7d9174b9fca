import SentimentDissatisfied from '@mui/icons-material/SentimentDissatisfied';
import SentimentNeutral from '@mui/icons-material/SentimentNeutral';
import SentimentSatisfied from '@mui/icons-material/SentimentSatisfied';
import SentimentVeryDissatisfied from '@mui/icons-material/SentimentVeryDissatisfied';
import SentimentVerySatisfied from '@mui/icons-material/SentimentVerySatisfied';
import type { SvgIconProps } from '@mui/material/SvgIcon';

const faces = [
  SentimentVeryDissatisfied,
  SentimentDissatisfied,
  SentimentNeutral,
  SentimentSatisfied,
  SentimentVerySatisfied,
] as const;

/** The face of a level 1 to 5, all of one colour: a green smile would ask for itself. */
export function LevelFace({ level, ...rest }: Readonly<{ level: number }> & SvgIconProps) {
  const Face = faces[level - 1] ?? SentimentNeutral;
  return <Face aria-hidden {...rest} />;
}

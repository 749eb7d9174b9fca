import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { LevelFace } from './level-face';

type LevelRowProps = Readonly<{
  levels: OutputOf<'standards.read'>['levels'];
  chosen: number | null;
  onChoose: (level: number) => void;
}>;

/** Five choices of equal size and colour, none chosen beforehand. */
export function LevelRow({ levels, chosen, onChoose }: LevelRowProps) {
  const { t } = useTranslation('rating');
  const { language } = useLanguage();
  const isSmall = chosen !== null;
  return (
    <Box
      role="group"
      aria-label={t('levels')}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
        gap: 2,
        flex: isSmall ? 'none' : 1,
        maxHeight: 440,
      }}
    >
      {levels
        .toSorted((a, b) => b.level - a.level)
        .map(({ level, label }) => (
          <ButtonBase
            key={level}
            aria-pressed={chosen === level}
            aria-label={t('level', { label: pickText(label, language), level })}
            onClick={() => onChoose(level)}
            sx={{ ...choice, minHeight: isSmall ? 120 : 220 }}
          >
            <LevelFace level={level} sx={{ fontSize: isSmall ? '3rem' : 'min(8rem, 11vw)' }} />
            <Typography
              component="span"
              sx={{ fontWeight: 700, fontSize: language === 'en' ? '1.25rem' : '1.625rem', lineHeight: 1.25 }}
            >
              {pickText(label, language)}
            </Typography>
            <Typography component="span" sx={{ fontSize: '1.25rem' }}>
              {level}
            </Typography>
          </ButtonBase>
        ))}
    </Box>
  );
}

const choice = {
  flexDirection: 'column',
  gap: 0.5,
  p: 1,
  bgcolor: 'background.paper',
  border: 3,
  borderColor: 'divider',
  borderRadius: 1,
  color: 'text.primary',
  '&:hover': { borderColor: 'primary.main' },
  '&[aria-pressed="true"]': { borderColor: 'primary.main', bgcolor: 'primary.main', color: 'primary.contrastText' },
  '&.Mui-focusVisible': {
    outlineColor: (theme: { palette: { primary: { main: string } } }) => theme.palette.primary.main,
  },
} as const;

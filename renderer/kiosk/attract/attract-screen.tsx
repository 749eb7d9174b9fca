import TouchApp from '@mui/icons-material/TouchApp';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { useLanguage } from '../../shared/i18n/use-language';
import { ClockText } from '../../shared/ui/clock-text';
import { colors } from '../../shared/ui/colors';
import { useLargeText } from '../../shared/ui/large-text';
import { LanguageSwitch } from '../../shared/ui/language-switch';
import { LargeTextSwitch } from '../../shared/ui/large-text-switch';
import { useArrowFocus } from '../../shared/ui/use-arrow-focus';
import { CategoryGrid } from '../parts/category-grid';
import { PersonProvider } from '../person/person';
import type { PersonVault } from '../person/person-vault';
import type { Place } from '../session/place';
import { useSpeech } from '../speech/speech';
import { SpeechSwitch } from '../speech/speech-switch';
import { HallToday } from './hall-today';

type AttractScreenProps = Readonly<{ vault: PersonVault; onBegin: (first: Place | null) => void }>;

/**
 * While nobody stands here: what this place is, how many wait, and how to begin.
 * It stands still. Its categories are the same as on the start page, so that the
 * first touch is already the first of three.
 */
export function AttractScreen({ vault, onBegin }: AttractScreenProps) {
  const root = useRef<HTMLDivElement>(null);
  useArrowFocus(root);
  useFirstChoice(onBegin);
  const beginHome = useCallback(() => onBegin(null), [onBegin]);
  return (
    <PersonProvider vault={vault} onRead={beginHome}>
      <Box ref={root} sx={{ height: '100%', display: 'flex', flexDirection: 'column', bgcolor: colors.hallGround }}>
        <Box component="header" sx={bar}>
          <LargeTextSwitch />
          <LanguageSwitch />
          <SpeechSwitch />
          <Box sx={{ flex: 1 }} />
          <ClockText sx={{ fontWeight: 700 }} />
        </Box>
        <Box component="main" sx={body}>
          <Welcome onBegin={beginHome} />
          <CategoryGrid onChoose={(categoryId) => onBegin({ kind: 'category', categoryId })} />
        </Box>
      </Box>
    </PersonProvider>
  );
}

function Welcome({ onBegin }: Readonly<{ onBegin: () => void }>) {
  const { t } = useTranslation('kiosk');
  const { value: centre } = useQuery('centre.read', {});
  return (
    <Box sx={welcome}>
      <Box sx={{ minWidth: 0 }}>
        <Typography lang="zh-Hans" sx={{ color: colors.hallMuted, fontWeight: 500 }}>
          {centre?.name ?? ''}
        </Typography>
        <Typography variant="h1" sx={{ color: '#FFFFFF' }}>
          {t('home.question')}
        </Typography>
        <HallToday />
      </Box>
      <Button
        variant="contained"
        startIcon={<TouchApp aria-hidden />}
        data-say="button-begin"
        onClick={onBegin}
        sx={begin}
      >
        <span>
          {t('attract.begin', { lng: 'zh' })}
          <Typography component="span" lang="en" sx={{ display: 'block', lineHeight: 1.2 }}>
            {t('attract.begin', { lng: 'en' })}
          </Typography>
        </span>
      </Button>
    </Box>
  );
}

/** Whoever asks for another language, larger text or a voice has begun. */
function useFirstChoice(onBegin: (first: null) => void): void {
  const { language } = useLanguage();
  const { isLarge } = useLargeText();
  const { isOn } = useSpeech();
  const isChosen = language !== 'zh' || isLarge || isOn;
  useEffect(() => {
    if (isChosen) {
      onBegin(null);
    }
  }, [isChosen, onBegin]);
}

const bar = {
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  px: 3,
  py: 1,
  minHeight: 80,
  color: '#FFFFFF',
} as const;

const body = { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 2, px: 3, pb: 3 } as const;

const welcome = {
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 3,
  py: 1,
  '@media (orientation: portrait)': { py: 6 },
} as const;

const begin = {
  minHeight: '6rem',
  px: 5,
  fontSize: '1.875rem',
  fontWeight: 700,
  lineHeight: 1.2,
  textAlign: 'start',
  bgcolor: colors.latestCall,
  color: colors.hallGround,
  '&:hover': { bgcolor: colors.latestCall },
  '& .MuiButton-icon > *:nth-of-type(1)': { fontSize: '3rem' },
  '@media (orientation: portrait)': { width: '100%' },
} as const;

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketId } from '../../core/domain/id';
import { useLanguage } from '../shared/i18n/use-language';
import { ClockText } from '../shared/ui/clock-text';
import { useLargeText } from '../shared/ui/large-text';
import { LanguageSwitch } from '../shared/ui/language-switch';
import { LargeTextSwitch } from '../shared/ui/large-text-switch';
import { useArrowFocus } from '../shared/ui/use-arrow-focus';
import { AskPage } from './ask-page';
import { FarewellPage, type Farewell } from './farewell-page';
import { QuietPage } from './quiet-page';
import { usePrompt, type Prompt } from './use-prompt';

/** How long the thanks stand. Milliseconds. */
const farewellFor = 5000;

/** How long an answer that was begun is waited for. Milliseconds. */
const begunFor = 180_000;

type Said = Readonly<{ ticketId: TicketId; farewell: Farewell }>;

/** Asks the resident and nobody else: nothing of it goes back to the counter. */
export function RatingScreen() {
  const { t } = useTranslation('rating');
  const root = useRef<HTMLDivElement>(null);
  useArrowFocus(root);
  const { counter, prompt: asked } = usePrompt();
  const { begun, setBegun } = useBegun();
  const prompt = asked ?? begun;
  const { said, say } = useFarewell();
  useFreshSession(prompt?.ticketId ?? null);

  const page = () => {
    if (said !== null && (prompt === null || prompt.ticketId === said.ticketId)) {
      return <FarewellPage farewell={said.farewell} />;
    }
    if (prompt === null) {
      return <QuietPage counter={counter} />;
    }
    const done = (farewell: Farewell) => {
      setBegun(null);
      say({ ticketId: prompt.ticketId, farewell });
    };
    return (
      <AskPage
        key={prompt.ticketId}
        prompt={prompt}
        counterNumber={counter?.number ?? 0}
        onBegun={() => setBegun(prompt)}
        onDone={done}
      />
    );
  };

  return (
    <Box ref={root} sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <Box component="header" sx={bar}>
        <LargeTextSwitch />
        <LanguageSwitch />
        <Typography sx={{ flex: 1, textAlign: 'end', fontWeight: 700 }}>
          {counter === null ? '' : t('counter', { number: counter.number })}
          <Box component="span" lang="zh-Hans" sx={{ ml: 1.5, fontWeight: 400 }}>
            {counter?.name ?? ''}
          </Box>
        </Typography>
        <ClockText sx={{ fontWeight: 700 }} />
      </Box>
      <Box
        component="main"
        sx={{ flex: 1, minHeight: 0, overflow: 'auto', display: 'flex', flexDirection: 'column', p: 3 }}
      >
        {page()}
      </Box>
    </Box>
  );
}

/** What was said last, for as long as its farewell stands; after it that ticket is not asked again. */
function useFarewell(): Readonly<{ said: Said | null; say: (said: Said) => void }> {
  const [said, setSaid] = useState<Said | null>(null);
  const say = useCallback((next: Said) => setSaid(next), []);
  useEffect(() => {
    if (said === null) {
      return undefined;
    }
    const timer = setTimeout(() => setSaid(null), farewellFor);
    return () => clearTimeout(timer);
  }, [said]);
  return { said, say };
}

/** A prompt that somebody has begun to answer outlives its time, but not for ever: the hub may stay away. */
function useBegun() {
  const [begun, setBegun] = useState<Prompt | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setBegun(null), begunFor);
    return () => clearTimeout(timer);
  }, [begun]);
  return { begun, setBegun };
}

/** The next resident finds the screen as everybody does: Chinese, normal text. */
function useFreshSession(ticketId: TicketId | null): void {
  const { setLanguage } = useLanguage();
  const { setLarge } = useLargeText();
  const last = useRef<TicketId | null>(null);
  useEffect(() => {
    if (ticketId !== null && last.current !== null && ticketId !== last.current) {
      setLanguage('zh');
      setLarge(false);
    }
    last.current = ticketId ?? last.current;
  }, [ticketId, setLanguage, setLarge]);
}

const bar = {
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 2,
  px: 3,
  py: 1,
  minHeight: 80,
  bgcolor: 'background.paper',
  borderBottom: 1,
  borderColor: 'divider',
} as const;

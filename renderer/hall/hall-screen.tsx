import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import { useQuery } from '../shared/hub/use-query';
import type { VoicePack } from '../shared/voice/voice-pack';
import { CallNow } from './parts/call-now';
import { HallHeader } from './parts/hall-header';
import { listedCalls } from './parts/listed-calls';
import { RecentCalls } from './parts/recent-calls';
import { VoiceSwitch } from './parts/voice-switch';
import { WaitingStrip } from './parts/waiting-strip';
import { useAnnouncements, type Call } from './use-announcements';
import { useHouseSettings } from './use-house-settings';
import { keepVoiceChoice, readVoiceChoice, type VoiceChoice } from './voice/voice-choice';

/** When and where to go, for everybody in the hall at once. */
export function HallScreen() {
  const { value: board, isStale } = useQuery('queue.board', {});
  useHouseSettings();
  const [choice, setChoice] = useState(readVoiceChoice);
  const voices = useVoices();
  const speaking = useMemo(() => inOrder(voices, choice), [voices, choice]);
  const { onAir, sound, enableSound } = useAnnouncements(board?.calls ?? null, speaking);
  const calls = board?.calls ?? [];
  const present = usePresentCall(calls, onAir);
  const choose = (next: VoiceChoice) => {
    keepVoiceChoice(next);
    setChoice(next);
  };
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <HallHeader sound={sound} isStale={board !== null && isStale} />
      <Box
        component="main"
        sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)' }}
      >
        <CallNow call={present} isOnAir={onAir !== null} />
        <RecentCalls calls={listedCalls(calls, present)} />
      </Box>
      <WaitingStrip waiting={board?.waiting ?? null}>
        <VoiceSwitch voices={voices} choice={choice} onChoose={choose} sound={sound} onEnableSound={enableSound} />
      </WaitingStrip>
    </Box>
  );
}

const none: readonly VoicePack[] = [];

function useVoices(): readonly VoicePack[] {
  const { value } = useQuery('catalog.listVoices', {});
  return value ?? none;
}

/** A chosen voice whose folder is gone is passed over; when all are gone, the first one there speaks. */
function inOrder(voices: readonly VoicePack[], choice: VoiceChoice): readonly VoicePack[] {
  const chosen = choice.flatMap((id) => voices.find((voice) => voice.id === id) ?? []);
  return chosen.length > 0 ? chosen : voices.slice(0, 1);
}

/**
 * The call on air, or else the last one that was. Before anything was announced
 * here the newest call stands, unspoken; yesterday's goes with its board.
 */
function usePresentCall(calls: readonly Call[], onAir: Call | null): Call | null {
  const [lastSaid, setLastSaid] = useState<Call | null>(null);
  if (onAir !== null && onAir !== lastSaid) {
    setLastSaid(onAir);
  }
  const stillThere = calls.find(({ callId }) => callId === lastSaid?.callId);
  return onAir ?? stillThere ?? calls[0] ?? null;
}

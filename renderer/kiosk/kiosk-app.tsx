import { useCallback, useRef, useState } from 'react';
import { useLanguage } from '../shared/i18n/use-language';
import { useLargeText } from '../shared/ui/large-text';
import { AttractScreen } from './attract/attract-screen';
import { KioskSession } from './kiosk-session';
import { createPersonVault } from './person/person-vault';
import type { Place } from './session/place';
import { SpeechProvider, useSpeech } from './speech/speech';

export function KioskApp() {
  return (
    <SpeechProvider>
      <Kiosk />
    </SpeechProvider>
  );
}

type Begun = Readonly<{ id: number; first: Place | null }>;

/**
 * Nobody, then one resident, then nobody again: each session is a new tree, so
 * that nothing of the last one can be left in it.
 */
function Kiosk() {
  const [begun, setBegun] = useState<Begun | null>(null);
  const count = useRef(0);
  const [vault] = useState(createPersonVault);
  const { setLanguage } = useLanguage();
  const { setLarge } = useLargeText();
  const { setOn } = useSpeech();

  const begin = useCallback((first: Place | null) => {
    count.current += 1;
    setBegun({ id: count.current, first });
  }, []);
  const startOver = useCallback(() => {
    vault.clear();
    setLanguage('zh');
    setLarge(false);
    setOn(false);
    if (document.activeElement instanceof HTMLElement) {
      document.activeElement.blur();
    }
    setBegun(null);
  }, [vault, setLanguage, setLarge, setOn]);

  return begun === null ? (
    <AttractScreen vault={vault} onBegin={begin} />
  ) : (
    <KioskSession key={begun.id} first={begun.first} vault={vault} onOver={startOver} />
  );
}

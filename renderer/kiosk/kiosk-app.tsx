import { useCallback, useState } from 'react';
import { useLanguage } from '../shared/i18n/use-language';
import { useLargeText } from '../shared/ui/large-text';
import { KioskSession } from './kiosk-session';

/** One resident after another: each session is a new tree, so that nothing of the last one can be left in it. */
export function KioskApp() {
  const [session, setSession] = useState(1);
  const { setLanguage } = useLanguage();
  const { setLarge } = useLargeText();

  const startOver = useCallback(() => {
    setLanguage('zh');
    setLarge(false);
    if (document.activeElement instanceof HTMLElement) {
      document.activeElement.blur();
    }
    setSession((count) => count + 1);
  }, [setLanguage, setLarge]);

  return <KioskSession key={session} onOver={startOver} />;
}

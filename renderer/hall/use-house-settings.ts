import { useEffect } from 'react';
import { useLanguage } from '../shared/i18n/use-language';
import { useLargeText } from '../shared/ui/large-text';

/** One visitor's choice serves that visitor; the hall is everybody's. Milliseconds. */
const borrowedFor = 180_000;

/** Gives the screen back to Chinese and normal text a while after somebody changed it. */
export function useHouseSettings(): void {
  const { language, setLanguage } = useLanguage();
  const { isLarge, setLarge } = useLargeText();
  useEffect(() => {
    if (language === 'zh' && !isLarge) {
      return undefined;
    }
    const timer = setTimeout(() => {
      setLanguage('zh');
      setLarge(false);
    }, borrowedFor);
    return () => clearTimeout(timer);
  }, [language, isLarge, setLanguage, setLarge]);
}

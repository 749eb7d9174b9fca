import { useState } from 'react';

type InitialsOf = (name: string) => string;

const none: InitialsOf = () => '';
let loaded: InitialsOf | null = null;

/** First letters of pinyin; their dictionary is large and comes with the first list that is opened. */
export function useInitials(): Readonly<{ initialsOf: InitialsOf; load: () => void }> {
  const [initialsOf, setInitialsOf] = useState<InitialsOf>(() => loaded ?? none);
  const load = () => {
    if (loaded === null) {
      void import('pinyin-pro').then(({ pinyin }) => {
        loaded = (name) => pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
        setInitialsOf(() => loaded ?? none);
      });
    } else if (initialsOf === none) {
      setInitialsOf(() => loaded ?? none);
    }
  };
  return { initialsOf, load };
}

import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

type LargeText = Readonly<{ isLarge: boolean; setLarge: (large: boolean) => void }>;

const LargeTextContext = createContext<LargeText | null>(null);

/** Large text is one switch for the whole page: the theme's sizes follow the root's. */
export function LargeTextProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [isLarge, setLarge] = useState(false);
  useEffect(() => {
    document.documentElement.dataset['text'] = isLarge ? 'large' : 'normal';
  }, [isLarge]);
  const value = useMemo(() => ({ isLarge, setLarge }), [isLarge]);
  return <LargeTextContext value={value}>{children}</LargeTextContext>;
}

export function useLargeText(): LargeText {
  const value = use(LargeTextContext);
  if (value === null) {
    throw new Error('No large-text switch above this component: mount the screen with mountScreen');
  }
  return value;
}

import { useEffect, useState } from 'react';

/** How long a call stands out after it came on. Milliseconds. */
const highlightFor = 10_000;

/** Whether what this key names is still new; a null key is nothing. Steady, never flashing. */
export function useHighlight(key: string | number | null): boolean {
  const [isHighlighted, setHighlighted] = useState(false);
  useEffect(() => {
    if (key === null) {
      return undefined;
    }
    setHighlighted(true);
    const timer = setTimeout(() => setHighlighted(false), highlightFor);
    return () => clearTimeout(timer);
  }, [key]);
  return isHighlighted;
}

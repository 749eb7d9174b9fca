import { useEffect, useState } from 'react';

/** The time, again every so many milliseconds. Keep it deep in the tree: each tick draws its component. */
export function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}

import { useEffect, useState } from 'react';

/** The instant up to which what is shown was known to be true; null while it still is. */
export function useLastKnown(isStale: boolean): number | null {
  const [since, setSince] = useState<number | null>(null);
  useEffect(() => {
    setSince(isStale ? Date.now() : null);
  }, [isStale]);
  return since;
}

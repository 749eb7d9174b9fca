import { useState } from 'react';

/** What is being typed, until the field is left: only then is it an answer. */
export function useFieldText(saved: string, commit: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    text: typed ?? saved,
    change: setTyped,
    leave: () => {
      if (typed !== null && typed !== saved) {
        commit(typed);
      }
      setTyped(null);
    },
  };
}

import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '../../../core/contract';
import { progressLength, progressSigns } from '../../../core/domain/cases/progress-code';
import { useHub } from '../../shared/hub/hub-context';
import type { HubError } from '../../shared/hub/hub-reply';

type Known = Readonly<{
  code: string;
  answer: OutputOf<'case.progress'> | null;
  refusal: HubError<'case.progress'> | null;
}>;

const nothing: Known = { code: '', answer: null, refusal: null };

/** What was typed, and what the hub says to a whole code. All of it goes with the page. */
export function useProgress() {
  const hub = useHub();
  const [known, setKnown] = useState<Known>(nothing);
  const { code } = known;
  const isLooking = code.length === progressLength && known.answer === null && known.refusal === null;

  useEffect(() => {
    if (!isLooking) {
      return undefined;
    }
    let isWanted = true;
    void hub.call('case.progress', { code }).then((reply) => {
      if (isWanted) {
        setKnown(
          reply.ok ? { code, answer: reply.value, refusal: null } : { code, answer: null, refusal: reply.error },
        );
      }
    });
    return () => {
      isWanted = false;
    };
  }, [hub, code, isLooking]);

  const type = useCallback((text: string, how: 'more' | 'instead') => {
    setKnown((before) => {
      const signs = signsIn(text);
      // After a whole code the next sign begins another one, also where the field still holds the first.
      const isDone = before.answer !== null || before.refusal !== null;
      const isLonger = how === 'instead' && signs.length > progressLength && signs.startsWith(before.code);
      const typed = isDone && isLonger ? signs.slice(progressLength) : signs;
      const kept = how === 'instead' || isDone ? '' : before.code;
      const next = (kept + typed).slice(0, progressLength);
      return next === before.code ? before : { code: next, answer: null, refusal: null };
    });
  }, []);
  const erase = useCallback(() => setKnown((before) => ({ ...nothing, code: before.code.slice(0, -1) })), []);
  const clear = useCallback(() => setKnown(nothing), []);
  return { ...known, isLooking, type, erase, clear };
}

/** Capitals, without what stands in no code. */
function signsIn(text: string): string {
  return [...text.normalize('NFKC').toUpperCase()].filter((sign) => progressSigns.includes(sign)).join('');
}

import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../core/contract';
import { useQuery } from '../hub/use-query';
import { askedOf, type CaseQuestion } from './case-question';

type Place = NonNullable<OutputOf<'case.list'>['next']>;

const pageSize = 50;
/** As long as a hand needs for the next key. Milliseconds. */
const typingPause = 250;

/** The list a page at a time; what was typed is asked when the hand rests, and a changed question begins at page one. */
export function useCasePages(question: CaseQuestion) {
  const asked = JSON.stringify(askedOf(question));
  const [settled, setSettled] = useState(asked);
  const [trail, setTrail] = useState<readonly Place[]>([]);

  useEffect(() => {
    if (settled === asked) {
      return undefined;
    }
    const timer = setTimeout(() => {
      setSettled(asked);
      setTrail([]);
    }, typingPause);
    return () => clearTimeout(timer);
  }, [asked, settled]);

  const { value, refusal, isStale } = useQuery('case.list', {
    ...(JSON.parse(settled) as ReturnType<typeof askedOf>),
    after: trail.at(-1) ?? null,
    limit: pageSize,
  });
  const next = value?.next ?? null;
  return {
    page: value,
    refusal,
    isStale,
    number: trail.length + 1,
    goBack: trail.length === 0 ? null : () => setTrail((before) => before.slice(0, -1)),
    goOn: next === null ? null : () => setTrail((before) => [...before, next]),
  };
}

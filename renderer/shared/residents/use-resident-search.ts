import { useEffect, useState } from 'react';
import { useQuery } from '../hub/use-query';
import type { ListedResident } from './listed-resident';

/** Whoever types rests; a card reader ends with Enter and is not kept waiting. Milliseconds. */
const restFor = 300;

const nobody: readonly ListedResident[] = [];

/** What was typed, what was asked, and who was found by it. */
export function useResidentSearch() {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const trimmed = text.trim();
  const isAsked = asked !== '' && asked === trimmed;
  const { value, refusal } = useQuery('resident.find', isAsked ? { text: asked } : null);

  useEffect(() => {
    const timer = setTimeout(() => setAsked(trimmed), restFor);
    return () => clearTimeout(timer);
  }, [trimmed]);

  return {
    text,
    setText,
    searchNow: () => setAsked(trimmed),
    /** The answer to what stands in the field now; null while there is none. */
    found: isAsked ? value : null,
    residents: (isAsked ? value?.residents : undefined) ?? nobody,
    refusal: isAsked ? refusal : null,
    isSearching: trimmed !== '' && (!isAsked || (value === null && refusal === null)),
  };
}

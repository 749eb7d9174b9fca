import { useEffect, useState } from 'react';
import type { OutputOf } from '../../core/contract';
import { useQuery } from '../shared/hub/use-query';

type Answer = OutputOf<'review.prompt'>;

export type Prompt = NonNullable<Answer['prompt']>;

export type PromptState = Readonly<{
  counter: Readonly<{ number: number; name: string }> | null;
  prompt: Prompt | null;
}>;

/** What to ask now. The screen falls quiet by itself, with or without the hub. */
export function usePrompt(): PromptState {
  const { value } = useQuery('review.prompt', {});
  const prompt = value?.prompt ?? null;
  const isOver = useIsPast(prompt?.askUntil ?? null);
  return {
    counter: value === null ? null : { number: value.counterNumber, name: value.counterName },
    prompt: isOver ? null : prompt,
  };
}

/** Whether an instant has passed. */
function useIsPast(instant: string | null): boolean {
  const [past, setPast] = useState<string | null>(null);
  useEffect(() => {
    if (instant === null) {
      return undefined;
    }
    const left = Date.parse(instant) - Date.now();
    const timer = setTimeout(() => setPast(instant), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [instant]);
  return instant !== null && past === instant;
}

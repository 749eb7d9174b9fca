/** The share of presses that came less than so many seconds after the prompt: nobody has read five choices by then. Null of none. */
export function shareOfFast(secondsAfterPrompt: readonly number[], threshold: number): number | null {
  const { length } = secondsAfterPrompt;
  return length === 0 ? null : secondsAfterPrompt.filter((seconds) => seconds < threshold).length / length;
}

const key = 'yimen.hall.voice';

/** Folders of the voices that speak in this hall, in the order in which they do. */
export type VoiceChoice = readonly string[];

const mandarin: VoiceChoice = ['zh'];

/** Remembered on this screen: it belongs to the hall, not to a visitor. */
export function readVoiceChoice(): VoiceChoice {
  const kept = (localStorage.getItem(key) ?? '').split(/[-,]/).filter((id) => id !== '');
  return kept.length === 0 ? mandarin : kept;
}

export function keepVoiceChoice(choice: VoiceChoice): void {
  localStorage.setItem(key, choice.join(','));
}

/** Adds or takes away one voice; somebody always speaks. */
export function toggleVoice(choice: VoiceChoice, id: string): VoiceChoice {
  const without = choice.filter((other) => other !== id);
  if (without.length === choice.length) {
    return [...choice, id];
  }
  return without.length === 0 ? choice : without;
}

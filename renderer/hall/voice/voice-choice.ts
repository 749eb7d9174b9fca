/** Chinese always; English after it where the centre wants it. */
export type VoiceChoice = 'zh' | 'zh-en';

const key = 'yimen.hall.voice';

/** Remembered on this screen: it belongs to the hall, not to a visitor. */
export function readVoiceChoice(): VoiceChoice {
  return localStorage.getItem(key) === 'zh-en' ? 'zh-en' : 'zh';
}

export function keepVoiceChoice(choice: VoiceChoice): void {
  localStorage.setItem(key, choice);
}

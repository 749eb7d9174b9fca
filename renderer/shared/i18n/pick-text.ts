import type { LocalText } from '../../../core/domain/standards/bundle';
import type { Language } from './texts';

/** Names of the standard bundle; where the English is not there yet, the Chinese stands. */
export function pickText(text: LocalText, language: Language): string {
  return text[language] === '' ? text.zh : text[language];
}

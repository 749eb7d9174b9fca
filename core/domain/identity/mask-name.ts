import { surnameLength } from './compound-surnames';

const star = '*';

/**
 * `张*`, `欧阳*`: the surname, and one star however long the given name is, so
 * that its length tells nothing. Counts code points: 𠮷 is one character.
 * A name without Han keeps its first letter.
 */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  if (characters.length === 0) {
    return '';
  }
  return `${characters.slice(0, surnameLength(characters)).join('')}${star}`;
}

/** Surnames of two characters in use today; a name that begins with one keeps both. */
const compoundSurnames = [
  ['欧阳', '上官', '司马', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '夏侯', '长孙', '宇文'],
  ['轩辕', '端木', '申屠', '钟离', '太史', '淳于', '单于', '公羊', '澹台', '赫连', '濮阳', '东郭', '南宫', '百里'],
  ['呼延', '司空', '独孤', '拓跋', '西门', '万俟', '闻人', '宗政', '仲孙', '鲜于', '公冶', '第五', '纳兰', '完颜'],
].flat();

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

function surnameLength(characters: readonly string[]): number {
  // A two-character name keeps one: 欧阳 alone may be 欧 with the given name 阳.
  const isCompound = characters.length > 2 && compoundSurnames.includes(characters.slice(0, 2).join(''));
  return isCompound ? 2 : 1;
}

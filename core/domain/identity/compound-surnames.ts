/** Surnames of two characters in use today. */
export const compoundSurnames: readonly string[] = [
  ['欧阳', '上官', '司马', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '夏侯', '长孙', '宇文'],
  ['轩辕', '端木', '申屠', '钟离', '太史', '淳于', '单于', '公羊', '澹台', '赫连', '濮阳', '东郭', '南宫', '百里'],
  ['呼延', '司空', '独孤', '拓跋', '西门', '万俟', '闻人', '宗政', '仲孙', '鲜于', '公冶', '第五', '纳兰', '完颜'],
].flat();

/**
 * How many signs of a name are its surname. A name of two signs has one: 欧阳
 * alone may be 欧 with the given name 阳. Counts code points: 𠮷 is one.
 */
export function surnameLength(signs: readonly string[]): number {
  const isCompound = signs.length > 2 && compoundSurnames.includes(signs.slice(0, 2).join(''));
  return isCompound ? 2 : 1;
}

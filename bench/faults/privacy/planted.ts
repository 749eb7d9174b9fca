export type Planted = Readonly<{ name: string; idNumber: string; phone: string; address: string; words: string }>;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const surnames = [...'赵钱孙李周吴郑王冯陈'];

/** Ten people with five markers each, which nobody else in the centre or its standards has. */
export const planted: readonly Planted[] = surnames.map((surname, n) => ({
  name: `${surname}标${'甲乙丙丁戊己庚辛壬癸'[n] ?? ''}记`,
  idNumber: withCheckDigit(`31010119${62 + n}0307${String(610 + n)}`),
  phone: `1395550${String(7100 + n)}`,
  address: `标记弄${String(9100 + n)}号`,
  words: `标记之语第${String(9200 + n)}句`,
}));

export const markers: readonly string[] = planted.flatMap((person) => Object.values(person));

/** GB 11643. */
function withCheckDigit(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return `${digits}${'10X98765432'[sum % 11] ?? ''}`;
}

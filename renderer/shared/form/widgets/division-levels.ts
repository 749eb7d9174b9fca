export const divisionLevels = ['province', 'city', 'county', 'street'] as const;

export type DivisionLevel = (typeof divisionLevels)[number];

const digits: Readonly<Record<DivisionLevel, number>> = { province: 2, city: 4, county: 6, street: 9 };

/** 310101002000 → the codes of its province, city, county and street, each with 12 digits; levels it does not reach are absent. */
export function codesAbove(code: string): Readonly<Partial<Record<DivisionLevel, string>>> {
  if (!/^\d{12}$/.test(code)) {
    return {};
  }
  const reached = divisionLevels.filter((level, index) => {
    const before = index === 0 ? 0 : digits[divisionLevels[index - 1] ?? 'province'];
    return !/^0*$/.test(code.slice(before, digits[level]));
  });
  return Object.fromEntries(reached.map((level) => [level, code.slice(0, digits[level]).padEnd(12, '0')]));
}

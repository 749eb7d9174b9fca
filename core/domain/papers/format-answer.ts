/** Names of codes, by code list and code. */
export type CodeNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

type Described = Readonly<{ path: string; codes?: string; widget?: string }>;

/** An answer as the paper shows it: codes by name, money in yuan, nothing for what was not answered. */
export function formatAnswer(field: Described, value: unknown, codes: CodeNames): string {
  if (value === undefined || value === null) {
    return '';
  }

  if (field.widget === 'money' && typeof value === 'number') {
    return formatYuan(value);
  }

  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return field.codes === undefined ? text : (codes[field.codes]?.[text] ?? text);
}

/** Whole 分 as 元 with two decimals: 123456 → `1234.56`. */
export function formatYuan(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.abs(fen);
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

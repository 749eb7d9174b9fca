/** Names of codes, by code list and code. */
export type CodeNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type Described = Readonly<{ path: string; codes?: string; widget?: string }>;

/** An answer as the paper shows it: codes by name, money in yuan, dates in words, nothing for what was not answered. */
export function formatAnswer(field: Described, value: unknown, codes: CodeNames): string {
  if (value === undefined || value === null || value === '') {
    return '';
  }
  if (typeof value === 'boolean') {
    return value ? '是' : '否';
  }
  if (typeof value === 'number') {
    return field.widget === 'money' ? formatYuan(value) : String(value);
  }
  if (typeof value === 'string') {
    return formatText(field, value, codes);
  }

  return isAddress(value) ? formatAddress(value, codes) : formatOther(value);
}

function formatText(field: Described, value: string, codes: CodeNames): string {
  if (field.widget === 'date') {
    return formatDate(value);
  }

  return field.codes === undefined ? value : (codes[field.codes]?.[value] ?? value);
}

type Address = Readonly<{ divisionCode: string; detail: string }>;

function isAddress(value: unknown): value is Address {
  return typeof value === 'object' && value !== null && 'divisionCode' in value && 'detail' in value;
}

/** Province, city, district and street by name, as far as they are known, then what follows. */
function formatAddress({ divisionCode, detail }: Address, codes: CodeNames): string {
  const levels = [2, 4, 6, 9].map((length) => divisionCode.slice(0, length).padEnd(12, '0'));
  const names = [...new Set(levels)].map((code) => codes['divisions']?.[code] ?? '');
  return `${names.join('')}${detail}`;
}

/** Signatures are drawn and attachments are listed elsewhere; what else there may be is shown as it is. */
function formatOther(value: unknown): string {
  const isSignature = typeof value === 'object' && value !== null && 'method' in value;
  return isSignature ? '' : JSON.stringify(value);
}

/** `2026-03-02` → `2026年3月2日`; what is no such date stays as it is. */
export function formatDate(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year === undefined ? text : `${year}年${Number(month)}月${Number(day)}日`;
}

/** Whole 分 as 元 with two decimals: 123456 → `1234.56`. */
export function formatYuan(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.abs(fen);
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

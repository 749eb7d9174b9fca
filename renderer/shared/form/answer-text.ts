import { formatYuan } from '../../../core/domain/papers/format-answer';
import type { CodeOption } from './form-source';
import type { Asked } from './form-shape';
import { parseDate } from './parse-date';
import { parseYuan } from './parse-yuan';

/** What was typed, as an answer; or why it is none. Null is "nothing". */
export type ReadText = Readonly<{ ok: true; value: unknown }> | Readonly<{ ok: false; fault: TypedFault }>;

export type TypedFault = 'money' | 'moneyFine' | 'integer' | 'date' | 'code' | 'yesNo';

/**
 * Reads what a person typed or pasted for one field. What cannot be read is
 * never cut or guessed: it stays in view with the reason.
 */
export function readText(asked: Asked, text: string, codes: readonly CodeOption[]): ReadText {
  const plain = text.normalize('NFC').trim();
  if (plain === '') {
    return { ok: true, value: null };
  }
  switch (asked.widget) {
    case 'money':
      return readMoney(plain);
    case 'integer':
      return readInteger(plain);
    case 'date':
      return taken(parseDate(plain), 'date');
    case 'radio':
    case 'select':
      return taken(findCode(codes, plain)?.code ?? null, 'code');
    case 'checkbox':
      return readYesNo(plain);
    case 'idNumber':
      return { ok: true, value: tidyIdNumber(plain) };
    case 'phone':
      return { ok: true, value: plain.normalize('NFKC').replaceAll(/\s+/g, ' ') };
    default:
      return { ok: true, value: plain };
  }
}

/** An answer as the field shows it, and as it can be typed back. */
export function showText(asked: Asked, value: unknown, nameOf: (code: string) => string): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    return asked.widget === 'money' ? formatYuan(value) : String(value);
  }
  if (typeof value !== 'string') {
    return '';
  }
  return asked.codes === null ? value : nameOf(value);
}

/** By code or by name, in either language. */
export function findCode(codes: readonly CodeOption[], text: string): CodeOption | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const named = (name: string) => name.normalize('NFKC').toLowerCase() === plain;
  return codes.find(({ code, name }) => code === text || named(name.zh) || named(name.en));
}

function taken(value: string | null, fault: TypedFault): ReadText {
  return value === null ? { ok: false, fault } : { ok: true, value };
}

function readMoney(text: string): ReadText {
  const fen = parseYuan(text);
  if (fen !== null) {
    return { ok: true, value: fen };
  }
  // Finer than 分 is refused, not rounded: somebody must say which amount it is.
  return { ok: false, fault: /^[\d,\s]+[.。]\d{3,}$/.test(text.normalize('NFKC')) ? 'moneyFine' : 'money' };
}

function readInteger(text: string): ReadText {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  return /^-?\d{1,15}$/.test(plain) ? { ok: true, value: Number(plain) } : { ok: false, fault: 'integer' };
}

const yes = /^(true|yes|y|1|\u662f|\u221a|\u2714|\u2713)$/i;
const no = /^(false|no|n|0|\u5426|\u00d7)$/i;

function readYesNo(text: string): ReadText {
  if (yes.test(text)) {
    return { ok: true, value: true };
  }
  return no.test(text) ? { ok: true, value: null } : { ok: false, fault: 'yesNo' };
}

/** As GB 11643 writes it: no spaces, half-width, the check character in upper case. */
function tidyIdNumber(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}

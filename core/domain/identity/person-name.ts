import { checkText, countSigns, type TextFault } from '../forms/answer-text';

export type NameCheck =
  Readonly<{ ok: true; name: string }> | Readonly<{ ok: false; fault: TextFault | 'empty' | 'characters' }>;

/** Long enough for the longest names of the minorities and of foreigners; a page of text is no name. */
const longestName = 100;

/** Dots that stand between the parts of a name on papers and keyboards. */
const dots = /[\u2022\u2024\u2027\u2219\u22c5\u30fb\uff0e\uff65]/gu;

/**
 * A person's name as it is kept: NFC, middle dots as `·` (U+00B7), single spaces
 * between the parts of a foreign name and none around a dot. No sign of the name
 * itself is ever replaced: 𠮷 stays 𠮷.
 */
export function checkPersonName(text: string): NameCheck {
  const fault = checkText(text);
  if (fault !== null) {
    return { ok: false, fault };
  }
  const name = text
    .normalize('NFC')
    .replace(dots, '·')
    .replace(/(?<=\p{Script=Han})\s*\.\s*(?=\p{Script=Han})/gu, '·')
    .replace(/\s+/gu, ' ')
    .replace(/ ?· ?/gu, '·')
    .trim();
  if (name === '') {
    return { ok: false, fault: 'empty' };
  }
  if (countSigns(name) > longestName) {
    return { ok: false, fault: 'tooLong' };
  }
  return /\p{L}/u.test(name) && !/[\p{N}<>{}[\]=;@#$%^&*_|\\/]/u.test(name)
    ? { ok: true, name }
    : { ok: false, fault: 'characters' };
}

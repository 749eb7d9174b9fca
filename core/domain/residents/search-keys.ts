import { surnameLength } from '../identity/compound-surnames';
import { checkIdNumber } from '../identity/resident-id-number';
import { checkPersonName } from '../identity/person-name';
import { normalPhone } from './resident-values';

/**
 * What a resident is found by: exact words, each of which the hub turns into a
 * keyed token, so that the index itself tells nothing.
 */
export const searchKinds = [
  'number',
  'phone',
  'name',
  'surname',
  'pinyin',
  'surnamePinyin',
  'initials',
  /** Same name and date of birth: perhaps one person twice. */
  'likeness',
] as const;

export type SearchKind = (typeof searchKinds)[number];
export type SearchKey = Readonly<{ kind: SearchKind; text: string }>;

/** The syllables of a name without tones, one for each sign; the surname read as a surname (单 shàn, 解 xiè). */
export type ReadName = (name: string) => readonly string[];

export type Searchable = Readonly<{
  names: readonly string[];
  numbers: readonly string[];
  phones: readonly string[];
  birthDate: string | null;
}>;

/** Every word that one resident is found by. */
export function searchKeysOf({ names, numbers, phones, birthDate }: Searchable, read: ReadName): readonly SearchKey[] {
  const keys: SearchKey[] = [
    ...numbers.map((text) => ({ kind: 'number' as const, text })),
    ...phones.map((text) => ({ kind: 'phone' as const, text })),
    ...names.flatMap((name) => nameKeys(name, read)),
  ];
  const [name] = names;
  if (name !== undefined && birthDate !== null) {
    keys.push({ kind: 'likeness', text: `${name}|${birthDate}` });
  }
  return [...new Map(keys.map((key) => [`${key.kind}|${key.text}`, key])).values()];
}

function nameKeys(name: string, read: ReadName): readonly SearchKey[] {
  const signs = [...name];
  const surname = signs.slice(0, surnameLength(signs));
  const syllables = read(name)
    .map(plain)
    .filter((syllable) => syllable !== '');
  const isHan = /^\p{Script=Han}/u.test(name);
  const keys: SearchKey[] = [
    { kind: 'name', text: name },
    { kind: 'pinyin', text: syllables.join('') },
    { kind: 'initials', text: syllables.map((syllable) => syllable[0] ?? '').join('') },
  ];
  if (isHan) {
    keys.push(
      { kind: 'surname', text: surname.join('') },
      { kind: 'surnamePinyin', text: syllables.slice(0, surname.length).join('') },
    );
  }
  return keys.filter(({ text }) => text !== '');
}

/** `lǚ` and `lv` are one: the keyboard has no ü. */
function plain(syllable: string): string {
  return syllable
    .toLowerCase()
    .replace(/[üǖǘǚǜ]/gu, 'v')
    .normalize('NFD')
    .replace(/[^a-z]/gu, '');
}

/**
 * What somebody typed into the one field, as the words it may stand for. Empty
 * when nothing can be found by it.
 */
export function parseSearch(typed: string): readonly SearchKey[] {
  const text = typed.normalize('NFKC').trim();
  const compact = text.replace(/\s/gu, '').toUpperCase();
  if (/^\+?[\d-]+X?$/u.test(compact)) {
    const phone = normalPhone(compact);
    const citizen = checkIdNumber(compact);
    return [
      // A number of the first generation is kept as its successor.
      { kind: 'number' as const, text: citizen.ok ? citizen.number : compact },
      ...(phone === null ? [] : [{ kind: 'phone' as const, text: phone }]),
    ];
  }
  if (/\d/u.test(compact)) {
    return [{ kind: 'number', text: compact }];
  }
  // NFKC would turn one rare sign into another; a name is looked for as it is kept.
  const name = checkPersonName(typed);
  if (/\p{Script=Han}/u.test(text)) {
    return name.ok
      ? [
          { kind: 'name', text: name.name },
          { kind: 'surname', text: name.name },
        ]
      : [];
  }
  const letters = plain(text.replace(/[\s'·]/gu, ''));
  const latin: SearchKey[] =
    letters === '' ? [] : (['pinyin', 'initials', 'surnamePinyin'] as const).map((kind) => ({ kind, text: letters }));
  return name.ok ? [...latin, { kind: 'name', text: name.name }] : latin;
}

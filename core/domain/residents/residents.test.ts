import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusinessDate, Instant } from '../calendar/instant';
import { checkDocument } from '../identity/identity-document';
import { checkPersonName } from '../identity/person-name';
import { checkIdNumber } from '../identity/resident-id-number';
import { checkValue, currentValues, normalPhone } from './resident-values';
import type { ResidentValue } from './resident-record';
import { parseSearch, searchKeysOf } from './search-keys';

const today = '2026-03-02' as BusinessDate;

describe('a name', () => {
  it.each([
    ['𠮷田三', '𠮷田三'],
    ['𬎆𪚥𪻐', '𬎆𪚥𪻐'],
    ['买买提•吐尔逊', '买买提·吐尔逊'],
    ['买买提・吐尔逊', '买买提·吐尔逊'],
    ['买买提.吐尔逊', '买买提·吐尔逊'],
    ['买买提 · 吐尔逊', '买买提·吐尔逊'],
    [' Maria  da Silva ', 'Maria da Silva'],
    ["O'Brien-Smith", "O'Brien-Smith"],
  ])('%s is kept as %s', (typed, kept) => {
    expect(checkPersonName(typed)).toEqual({ ok: true, name: kept });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['王\u0000芳', 'control'],
    ['王\u202e芳', 'direction'],
    ['王\ud842', 'surrogate'],
    ['王'.repeat(1_000_000), 'tooLong'],
    ['𠮷'.repeat(101), 'tooLong'],
    ['···', 'characters'],
    ['王芳1', 'characters'],
    ['<b>', 'characters'],
  ])('%j is refused', (typed, fault) => {
    expect(checkPersonName(typed)).toEqual({ ok: false, fault });
  });

  it('is counted by signs: a hundred rare ones are as long as a hundred common ones', () => {
    expect(checkPersonName('𠮷'.repeat(100)).ok).toBe(true);
  });
});

describe('an identity document', () => {
  it.each([
    ['residentIdCard', '11010519491231002x', '11010519491231002X', true],
    ['residentIdCard', '110105491231002', '11010519491231002X', true],
    ['residencePermit', '11010519491231002X', '11010519491231002X', true],
    ['passport', 'e 1234 5678', 'E12345678', false],
    ['hkMacaoTravelPermit', 'h01234567', 'H01234567', false],
    ['other', 'abc-12345', 'ABC-12345', false],
  ] as const)('%s %s is kept as %s', (kind, typed, number, checked) => {
    expect(checkDocument(kind, typed, today)).toMatchObject({ ok: true, number, checked });
  });

  it('reads date of birth and sex where the number tells them, and nowhere else', () => {
    expect(checkDocument('residentIdCard', '11010519491231002X', today)).toMatchObject({
      birthDate: '1949-12-31',
      sex: 'female',
    });
    expect(checkDocument('passport', 'E12345678', today)).toMatchObject({ birthDate: null, sex: null });
  });

  it.each([
    ['residentIdCard', '11010519491231003X', 'checkCharacter'],
    ['residentIdCard', '', 'empty'],
    ['hkMacaoTaiwanResidencePermit', '11010519491231002X', 'region'],
    ['passport', 'E1', 'length'],
    ['passport', '护照12345', 'characters'],
  ] as const)('%s %s is refused: %s', (kind, typed, fault) => {
    expect(checkDocument(kind, typed, today)).toEqual({ ok: false, fault });
  });

  it('of somebody born tomorrow is refused', () => {
    const body = '31010120260303001';
    const number = [...'0123456789X'].map((last) => body + last).find((one) => checkIdNumber(one).ok) ?? '';
    expect(checkDocument('residentIdCard', number, today)).toEqual({ ok: false, fault: 'future' });
    expect(checkDocument('residentIdCard', number, '2026-03-03' as BusinessDate).ok).toBe(true);
  });
});

describe('a value of the record', () => {
  it.each([
    ['phones', '+86 138-0013-8000', '13800138000'],
    ['phones', '(021) 62345678', '02162345678'],
    ['birthDate', '1949-12-31', '1949-12-31'],
    ['householdAddress', { code: '310101', detail: '人民路1号' }, { code: '310101', detail: '人民路1号' }],
    ['employer', ' 某厂 ', '某厂'],
  ] as const)('%s %j is kept as %j', (field, given, kept) => {
    expect(checkValue(field, given, today)).toEqual({ ok: true, value: kept });
  });

  it.each([
    ['phones', '不知道', 'phone'],
    ['birthDate', '2026-03-03', 'future'],
    ['birthDate', '1949-02-30', 'date'],
    ['birthDate', '1949年', 'date'],
    ['employer', '', 'empty'],
    ['employer', null, 'empty'],
    ['householdAddress', { detail: '路\u0000' }, 'control'],
    ['idNumber', '110105194912310021', 'checkCharacter'],
  ] as const)('%s %j is refused: %s', (field, given, fault) => {
    expect(checkValue(field, given, today)).toEqual({ ok: false, fault });
  });

  it('of a telephone does not depend on how it was written', () => {
    expect(new Set(['138 0013 8000', '+8613800138000', '0086-138-0013-8000'].map(normalPhone)).size).toBe(1);
  });
});

const at = (field: ResidentValue['field'], value: unknown, day: number): ResidentValue => ({
  field,
  value,
  source: 'spoken',
  verified: false,
  collectedAt: new Date(Date.UTC(2026, 0, day)).toISOString() as Instant,
  collectedBy: null,
  caseId: null,
  caseNumber: null,
  record: null,
});

describe('what holds today', () => {
  it('is the newest of each field, and every telephone once, newest first', () => {
    const values = [
      at('employer', '甲', 1),
      at('phones', '1', 1),
      at('employer', '乙', 3),
      at('phones', '2', 2),
      at('phones', '1', 3),
    ];
    expect(currentValues(values).map(({ field, value }) => [field, value])).toEqual([
      ['employer', '乙'],
      ['phones', '1'],
      ['phones', '2'],
    ]);
  });

  it('does not depend on the order in which the values are read', () => {
    const some = fc.array(fc.tuple(fc.constantFrom('employer', 'phones', 'email'), fc.integer({ min: 1, max: 28 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(some, fc.func(fc.integer()), (pairs, key) => {
        const values = pairs.map(([field, day]) => at(field as ResidentValue['field'], `${field}${day}`, day));
        const shuffled = values.toSorted((a, b) => key(a) - key(b));
        const sorted = (list: readonly ResidentValue[]) =>
          currentValues(list)
            .map(({ field, value }) => `${field}${String(value)}`)
            .sort();
        expect(sorted(shuffled)).toEqual(sorted(values));
      }),
    );
  });
});

const readings: Readonly<Record<string, string>> = { 王: 'wang', 芳: 'fang', 欧: 'ou', 阳: 'yang', 娜: 'na', 吕: 'lü' };
const read = (name: string) => [...name].map((sign) => readings[sign] ?? sign);

describe('the words a resident is found by', () => {
  const person = { names: ['王芳'], numbers: ['11010519491231002X'], phones: ['13800138000'], birthDate: '1949-12-31' };
  it.each([['11010519491231002x'], ['138 0013 8000'], ['王芳'], ['王'], ['wangfang'], ['Wang Fang'], ['wf'], ['wang']])(
    'are met by %s',
    (typed) => {
      const words = searchKeysOf(person, read).map(({ kind, text }) => `${kind}|${text}`);
      expect(parseSearch(typed).some(({ kind, text }) => words.includes(`${kind}|${text}`))).toBe(true);
    },
  );

  it.each([['李'], ['wan'], ['13800138001'], ['芳'], ['']])('are not met by %j', (typed) => {
    const words = searchKeysOf(person, read).map(({ kind, text }) => `${kind}|${text}`);
    expect(parseSearch(typed).some(({ kind, text }) => words.includes(`${kind}|${text}`))).toBe(false);
  });

  it('know a surname of two signs, and ü as the keyboard writes it', () => {
    const words = (name: string) => searchKeysOf({ names: [name], numbers: [], phones: [], birthDate: null }, read);
    expect(words('欧阳娜')).toContainEqual({ kind: 'surname', text: '欧阳' });
    expect(words('欧阳娜')).toContainEqual({ kind: 'surnamePinyin', text: 'ouyang' });
    expect(words('吕芳')).toContainEqual({ kind: 'pinyin', text: 'lvfang' });
  });
});

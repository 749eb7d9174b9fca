import { describe, expect, it } from 'vitest';
import type { BusinessDate } from '../../../../core/domain/calendar/instant';
import { undrawable } from '../value-fault';
import { beginRegistration, checkNumber, derivedFrom, readRegistration, type Registration } from './registration';

const today = '2026-03-02' as BusinessDate;
const card = '11010519491231002X';
const begun = (more: Partial<Registration> = {}): Registration => ({ ...beginRegistration(''), name: '王芳', ...more });

describe('what somebody was looked for by', () => {
  it.each([
    [
      'the number of a card',
      '110105 19491231 002x',
      { kind: 'residentIdCard', number: '110105 19491231 002x', phone: '' },
    ],
    ['a number of the first generation', '110105491231002', { number: '110105491231002' }],
    ['a number with a wrong digit', '110105194912310021', { number: '110105194912310021', phone: '' }],
    ['a telephone', '+86 138-0013-8000', { phone: '13800138000', number: '' }],
    ['a passport', 'E98765432', { kind: 'passport', number: 'E98765432' }],
    ['a name with a rare sign', '𠮷田三', { name: '𠮷田三' }],
    ['a dotted name', '买买提·吐尔逊', { name: '买买提·吐尔逊' }],
    ['pinyin', 'wangfang', { name: '', number: '' }],
  ])('goes to its field: %s', (_what, typed, expected) => {
    expect(beginRegistration(typed)).toMatchObject(expected);
  });
});

describe('a registration', () => {
  it('takes birth date and sex from the number and asks neither', () => {
    const given = begun({ number: card, birthDate: '1990-01-01', sex: '1' });
    expect(derivedFrom(checkNumber(given, today))).toEqual({ birthDate: '1949-12-31', sex: '2' });
    expect(readRegistration(given, today)).toEqual({
      ok: true,
      input: {
        values: [{ field: 'name', value: '王芳' }],
        document: { kind: 'residentIdCard', number: card },
        verified: false,
      },
    });
  });

  it('without a document is never said to be checked', () => {
    const read = readRegistration(begun({ kind: 'none', verified: true, birthDate: '19800101', sex: '2' }), today);
    expect(read).toMatchObject({
      ok: true,
      input: {
        verified: false,
        values: [
          { field: 'name', value: '王芳' },
          { field: 'birthDate', value: '1980-01-01' },
          { field: 'sex', value: '2' },
        ],
      },
    });
    expect(read.ok && read.input).not.toHaveProperty('document');
  });

  it.each([
    ['a wrong digit', { number: '110105194912310021' }, { number: 'checkCharacter' }],
    ['a day that never was', { number: '110105194902300025' }, { number: 'birthDate' }],
    ['no number', { number: '' }, { number: 'empty' }],
    ['no name', { kind: 'none', name: ' ' }, { name: 'empty' }],
    ['a name of a megabyte', { kind: 'none', name: '王'.repeat(350_000) }, { name: 'tooLong' }],
    ['a name that turns the line', { kind: 'none', name: '王\u202e芳' }, { name: 'direction' }],
    ['a name with a NUL', { kind: 'none', name: '王\u0000芳' }, { name: 'control' }],
    ['a birth tomorrow', { kind: 'none', birthDate: '2026-03-03' }, { birthDate: 'future' }],
    ['words for a birth date', { kind: 'none', birthDate: '去年' }, { birthDate: 'date' }],
    ['a short telephone', { kind: 'none', phone: '12' }, { phone: 'phone' }],
    ['a permit of no such region', { kind: 'hkMacaoTaiwanResidencePermit', number: card }, { number: 'region' }],
  ] as const)('with %s says which field and why', (_what, more, faults) => {
    expect(readRegistration(begun(more), today)).toEqual({ ok: false, faults });
  });
});

it('knows which signs no shipped font draws', () => {
  expect(undrawable('𠮷𬎆𪚥𪻐 买买提·吐尔逊')).toBe('');
  expect(undrawable('王\u{F0000}芳')).toBe('\u{F0000}');
});

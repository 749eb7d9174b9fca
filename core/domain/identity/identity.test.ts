import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDivisionCode } from './division-code';
import { maskIdNumber } from './mask-id-number';
import { maskName } from './mask-name';
import { maskPhone } from './mask-phone';
import { checkIdNumber } from './resident-id-number';

describe('resident ID number (GB 11643)', () => {
  it.each([
    ['the example of the standard', '11010519491231002X', '11010519491231002X', '1949-12-31', 'female'],
    ['a small x', '11010519491231002x', '11010519491231002X', '1949-12-31', 'female'],
    ['full-width signs and spaces', '１１０１０５ 19491231 ００２Ｘ', '11010519491231002X', '1949-12-31', 'female'],
    ['a first-generation number', '110105491231002', '11010519491231002X', '1949-12-31', 'female'],
  ])('takes %s', (_what, typed, number, birthDate, sex) => {
    expect(checkIdNumber(typed)).toEqual({ ok: true, number, birthDate, sex });
  });

  it.each([
    ['too short', '11010519491231002', 'length'],
    ['empty', '', 'length'],
    ['an X in the middle', '11010519491231X020', 'characters'],
    ['an X at the end of fifteen', '11010549123100X', 'characters'],
    ['a region that starts with 0', '01010519491231002X', 'region'],
    ['a day that does not exist', '110105194902300021', 'birthDate'],
    ['a leap day in a common year', '110105190002290025', 'birthDate'],
    ['a wrong check character', '110105194912310021', 'checkCharacter'],
    ['two digits changed places', '11010519491213002X', 'checkCharacter'],
  ])('refuses %s', (_what, typed, fault) => {
    expect(checkIdNumber(typed)).toEqual({ ok: false, fault });
  });

  it('catches every single wrong digit', () => {
    const good = '11010519491231002X';
    const position = fc.integer({ min: 0, max: 16 });
    fc.assert(
      fc.property(position, fc.integer({ min: 1, max: 9 }), (index, shift) => {
        const digit = (Number(good[index]) + shift) % 10;
        return !checkIdNumber(`${good.slice(0, index)}${digit}${good.slice(index + 1)}`).ok;
      }),
    );
  });
});

describe('division code', () => {
  it.each([
    ['a street in Shanghai', '310101002000', '31'],
    ['a community', '310101002001', '31'],
    ['a district', '310101000000', '31'],
    ['a province', '310000000000', '31'],
    ['a town under a city without counties', '441900003000', '44'],
    ['spaces and full width', '３１０１０１ 002000', '31'],
  ])('takes %s', (_what, code, province) => {
    expect(checkDivisionCode(code)).toMatchObject({ ok: true, province });
  });

  it.each([
    ['nine digits', '310101002', 'length'],
    ['a letter', '31010100200A', 'characters'],
    ['no such province', '990101002000', 'province'],
    ['a street without a city', '310000002000', 'levels'],
    ['a community without a street', '310101000001', 'levels'],
  ])('refuses %s', (_what, code, fault) => {
    expect(checkDivisionCode(code)).toEqual({ ok: false, fault });
  });
});

describe('masks', () => {
  const number = '11010519491231002X';
  it.each([
    ['list', '1****************X'],
    ['region', '110105************'],
    ['lastFour', '**************002X'],
  ] as const)('leave of an ID number, %s: %s', (mask, expected) => {
    expect(maskIdNumber(number, mask)).toBe(expected);
  });

  it('never leave region and last four of an ID number together', () => {
    const both = (['list', 'region', 'lastFour'] as const).filter((mask) => {
      const masked = maskIdNumber(number, mask);
      return masked.startsWith('110105') && masked.endsWith('002X');
    });
    expect(both).toEqual([]);
  });

  it.each([
    ['', ''],
    ['E', '*'],
    ['E1', '**'],
    ['E12345678', 'E*******8'],
  ])('hide a short or foreign document %s as %s', (text, expected) => {
    expect(maskIdNumber(text)).toBe(expected);
  });

  it.each([
    ['张三', '张*'],
    ['张三丰', '张*'],
    ['欧阳修', '欧阳*'],
    ['欧阳', '欧*'],
    ['𠮷田三', '𠮷*'],
    ['阿卜杜热合曼·买买提', '阿*'],
    ['Smith', 'S*'],
    [' 王芳 ', '王*'],
    ['', ''],
  ])('leave of the name %s: %s', (name, expected) => {
    expect(maskName(name)).toBe(expected);
  });

  it.each([
    ['13812345678', '138****5678'],
    ['021-62345678', '**********78'],
    ['1234', '****'],
    ['', ''],
  ])('leave of the phone %s: %s', (phone, expected) => {
    expect(maskPhone(phone)).toBe(expected);
  });
});

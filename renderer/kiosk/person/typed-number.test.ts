import { describe, expect, it } from 'vitest';
import { createTypedNumber } from './typed-number';

function typed(keys: string) {
  const number = createTypedNumber();
  [...keys].forEach(number.add);
  return number;
}

describe('an ID number as it is typed', () => {
  it('is never shown in full: only its newest sign is', () => {
    expect(typed('11010519491231002X').readShown()).toBe(`${'•'.repeat(17)}X`);
    expect(typed('').readShown()).toBe('');
  });

  it('takes eighteen signs and no other than can stand in it', () => {
    expect(typed('1A1*0').read()).toBe('110');
    expect(typed('1'.repeat(25)).readLength()).toBe(18);
  });

  it('can be corrected and taken back', () => {
    const number = typed('123');
    number.erase();
    expect(number.readShown()).toBe('•2');
    number.clear();
    expect([number.read(), number.readLength()]).toEqual(['', 0]);
  });
});

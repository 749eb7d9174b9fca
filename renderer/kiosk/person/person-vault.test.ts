import { describe, expect, it } from 'vitest';
import { createPersonVault } from './person-vault';

const number = '11010519491231002X';

describe('the vault of an ID number', () => {
  it('gives the number to the hub, four signs to the screen, and nothing after it was cleared', () => {
    const vault = createPersonVault();
    expect(vault.keep(number)).toBeNull();
    expect([vault.read(), vault.readMasked()]).toEqual([number, '**************002X']);
    vault.clear();
    expect([vault.read(), vault.readMasked()]).toEqual([null, null]);
  });

  it.each([
    ['a sign too few', number.slice(1), 'length'],
    ['a wrong check character', '110105194912310021', 'checkCharacter'],
    ['a day that never was', '11010519490230002X', 'birthDate'],
    ['letters in the middle', '11010519A91231002X', 'characters'],
  ])('says what is wrong with %s, and keeps what it had', (_what, typed, fault) => {
    const vault = createPersonVault();
    vault.keep(number);
    expect(vault.keep(typed)).toBe(fault);
    expect(vault.read()).toBe(number);
  });

  it('tells whoever shows it, and nobody after that', () => {
    const vault = createPersonVault();
    let told = 0;
    const forget = vault.subscribe(() => (told += 1));
    vault.keep(number);
    vault.clear();
    forget();
    vault.keep(number);
    expect(told).toBe(2);
  });
});

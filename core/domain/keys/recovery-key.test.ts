import { describe, expect, it } from 'vitest';
import { printRecoveryKey, readRecoveryKey, recoveryKeyBase, recoveryKeyLength } from './recovery-key';

const numbers = Array.from({ length: recoveryKeyLength }, (_, index) => (index * 7 + 3) % recoveryKeyBase);
const printed = printRecoveryKey(numbers);
const plain = printed.replaceAll('-', '');

describe('a recovery key', () => {
  it('is seven groups of four, and is read with and without them, in any case and width', () => {
    expect(printed).toMatch(/^([2-9A-HJKMNP-Z]{4}-){6}[2-9A-HJKMNP-Z]{4}$/);
    for (const typed of [printed, plain, printed.toLowerCase(), printed.replaceAll('-', ' '), ` ${printed} `]) {
      expect(readRecoveryKey(typed)).toEqual({ ok: true, key: plain });
    }
  });

  it('finds every wrong sign', () => {
    for (let place = 0; place < plain.length; place += 1) {
      for (const sign of '23456789ABCDEFGHJKMNPQRSTUVWXYZ'.replace(plain[place] ?? '', '')) {
        const typed = plain.slice(0, place) + sign + plain.slice(place + 1);
        expect(readRecoveryKey(typed), typed).toEqual({ ok: false, fault: 'checkCharacter' });
      }
    }
  });

  it('finds two neighbours that changed places', () => {
    for (let place = 0; place < plain.length - 1; place += 1) {
      const [one = '', other = ''] = [plain[place], plain[place + 1]];
      if (one !== other) {
        const typed = plain.slice(0, place) + other + one + plain.slice(place + 2);
        expect(readRecoveryKey(typed), typed).toEqual({ ok: false, fault: 'checkCharacter' });
      }
    }
  });

  it.each([
    ['a sign that is none of its own', plain.replace(/.$/, '0'), 'characters'],
    ['one sign less', plain.slice(1), 'length'],
    ['nothing', '', 'length'],
  ])('says what is wrong with %s', (_what, typed, fault) => {
    expect(readRecoveryKey(typed)).toEqual({ ok: false, fault });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeCell } from './safe-cell';

describe('a cell of an export', () => {
  it.each([
    [`=cmd|' /C calc'!A0`, `'=cmd|' /C calc'!A0`],
    ['+1', `'+1`],
    ['-2+3', `'-2+3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    ['\r=1', `'\r=1`],
    ['＝1', `'＝1`],
    // Hidden by a sign that vanishes, and then it would be first.
    ['\u0000=1', `'=1`],
    ['王*', '王*'],
    ['𠮷𬎆𪚥𪻐', '𠮷𬎆𪚥𪻐'],
    ['买买提·吐尔逊', '买买提·吐尔逊'],
    ['居住证 (A-1)', '居住证 (A-1)'],
    ['\ud842', '\ufffd'],
    ['', ''],
  ])('%j is written as %j', (text, cell) => {
    expect(safeCell(text)).toBe(cell);
  });

  it('never begins a formula, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safeCell(text)).not.toMatch(/^[=+\-@\t\r]/u);
      }),
    );
  });
});

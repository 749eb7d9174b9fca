import { expect, it } from 'vitest';
import { writeCsv } from './write-csv';

it('marks the file as UTF-8 and ends its lines as Excel does', () => {
  expect(writeCsv(['名称', '数'], [['外滩街道', 12]])).toBe('\uFEFF名称,数\r\n外滩街道,12\r\n');
});

it.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', `"'\rx"`],
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['a=1', 'a=1'],
  ['一,二', '"一,二"'],
  ['一\n二', '"一\n二"'],
  ['说"好"', '"说""好"""'],
  [-2, '-2'],
  [null, ''],
])('writes %o as %s', (cell, expected) => {
  expect(writeCsv(['a', 'b'], [[cell, 1]])).toBe(`\uFEFFa,b\r\n${expected},1\r\n`);
});

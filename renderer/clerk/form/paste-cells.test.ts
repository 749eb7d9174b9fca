import { expect, it } from 'vitest';
import { readPastedCells } from './paste-cells';

it.each([
  ['one word', '王芳', null],
  ['a row', '王芳\t本人', [['王芳', '本人']]],
  [
    'rows as Excel copies them',
    '王芳\t本人\r\n李强\t \r\n',
    [
      ['王芳', '本人'],
      ['李强', ''],
    ],
  ],
])('reads %s', (_what, text, cells) => {
  expect(readPastedCells(text)).toEqual(cells);
});

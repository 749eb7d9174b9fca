import { expect, it } from 'vitest';
import { listDivisionsBelow } from './list-divisions';

const codes = {
  310000: '上海市',
  310100: '市辖区',
  310104: '徐汇区',
  310101: '黄浦区',
  440000: '广东省',
  441900: '东莞市',
};

it.each([
  ['provinces below nothing', null, ['310000000000', '440000000000']],
  ['cities below a province', '440000000000', ['441900000000']],
  ['counties below a city, by code', '310100000000', ['310101000000', '310104000000']],
  ['nothing below a city without counties', '441900000000', []],
  ['nothing below a county', '310101000000', []],
])('lists %s', (_what, below, expected) => {
  expect(listDivisionsBelow(codes, below).map(({ code }) => code)).toEqual(expected);
});

import { describe, expect, it } from 'vitest';
import shipped from '../../../standards/divisions.json';
import { formatAnswer } from '../papers/format-answer';
import { spokenDivisions } from './division-list';
import { listDivisionsBelow } from './list-divisions';

const codes: Readonly<Record<string, string>> = shipped.codes;

describe('an address on a paper', () => {
  const divisions = spokenDivisions(codes);

  it.each([
    ['310101', '上海市黄浦区'],
    ['310101000000', '上海市黄浦区'],
    ['310000', '上海市'],
    ['330106', '浙江省杭州市西湖区'],
    ['441900', '广东省东莞市'],
    ['469001', '海南省五指山市'],
    ['500229', '重庆市城口县'],
    ['710000', '台湾省'],
    ['999999', ''],
  ])('begins with the place as people say it: %s %s', (divisionCode, name) => {
    const address = { divisionCode, detail: '人民路2号' };
    expect(formatAnswer({ path: 'address', widget: 'address' }, address, { divisions })).toBe(`${name}人民路2号`);
  });
});

describe('the shipped list', () => {
  it('has all 34 provinces and every county of the city', () => {
    expect(listDivisionsBelow(codes, null)).toHaveLength(34);
    expect(listDivisionsBelow(codes, '310100000000')).toHaveLength(16);
  });

  it('reaches every code from the top', () => {
    const reached = (below: string | null): number =>
      listDivisionsBelow(codes, below).reduce((sum, { code }) => sum + 1 + reached(code), 0);
    const ofShanghai = Object.keys(codes).filter((code) => code.startsWith('31')).length;
    expect(reached('310000000000')).toBe(ofShanghai - 1);
  });
});

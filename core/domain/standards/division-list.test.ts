import { describe, expect, it } from 'vitest';
import shipped from '../../../standards/divisions.json';
import { divisionName, divisionsBelow, type DivisionList } from './division-list';

const list: DivisionList = shipped;

describe('divisionName', () => {
  it.each([
    ['310101', '上海市黄浦区'],
    ['310101000000', '上海市黄浦区'],
    ['310000', '上海市'],
    ['330106', '浙江省杭州市西湖区'],
    ['441900', '广东省东莞市'],
    ['469001', '海南省五指山市'],
    ['500229', '重庆市城口县'],
    ['710000', '台湾省'],
  ])('says %s as a paper says it: %s', (code, name) => {
    expect(divisionName(list, code)).toBe(name);
  });

  it.each(['', '999999', '310199', '31'])('knows no %s', (code) => {
    expect(divisionName(list, code)).toBeNull();
  });
});

describe('divisionsBelow', () => {
  it('begins with the 34 provinces', () => {
    expect(divisionsBelow(list, null)).toHaveLength(34);
  });

  it('has every county of the city', () => {
    expect(divisionsBelow(list, '310100').map(({ name }) => name)).toHaveLength(16);
    expect(divisionsBelow(list, '310101')).toEqual([]);
    expect(divisionsBelow(list, '441900')).toEqual([]);
  });

  it('reaches every code from the top', () => {
    const reached = (code: string | null): number =>
      divisionsBelow(list, code).reduce((sum, below) => sum + 1 + reached(below.code), 0);
    const ofShanghai = Object.keys(list.codes).filter((code) => code.startsWith('31')).length;
    expect(reached('310000')).toBe(ofShanghai - 1);
  });
});

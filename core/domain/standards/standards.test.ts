import { describe, expect, it } from 'vitest';
import itemData from '../../../standards/items.json';
import type { ServiceItem } from './bundle';
import { contrastRatio } from './contrast-ratio';
import { searchItems } from './search-items';

const items = itemData as readonly ServiceItem[];

describe('searchItems', () => {
  it.each([
    ['an everyday name', '低保', 'subsistence-allowance-application'],
    ['the first letters of an everyday name', 'db', 'subsistence-allowance-application'],
    ['first letters', 'sydj', 'unemployment-registration'],
    ['first letters in capitals', 'SYDJ', 'unemployment-registration'],
    ['first letters inside the name', 'jzzsl', 'residence-permit-application'],
    ['full pinyin without spaces', 'shiyedengji', 'unemployment-registration'],
    ['full pinyin with spaces', 'shi ye deng ji', 'unemployment-registration'],
    ['a piece of the name', '网签备案', 'lease-registration'],
    ['a name behind its brackets', '上海市居住证', 'residence-permit-application'],
    ['English', 'unemployment reg', 'unemployment-registration'],
    ['ü typed as v', 'zinv', 'only-child-parents-certificate-application'],
    ['a reading that depends on the word', 'huankuan', 'housing-fund-repayment-calculator'],
  ])('finds %s', (_what, typed, id) => {
    expect(searchItems(items, typed).map((item) => item.id)).toContain(id);
  });

  it('puts names that begin with it first, then everyday names, then names that hold it', () => {
    const [first] = items as [ServiceItem];
    const like = (id: string, zh: string, aliases: readonly string[]) => ({
      ...first,
      id,
      name: { zh, en: id },
      aliases,
    });
    const list = [
      like('holds', '申请低保', []),
      like('everyday', '最低生活保障', ['低保']),
      like('begins', '低保证明', []),
    ];
    expect(searchItems(list, '低保').map(({ id }) => id)).toEqual(['begins', 'everyday', 'holds']);
  });

  it.each(['', '  ', '《》', 'qqqq'])('finds nothing for %j', (typed) => {
    expect(searchItems(items, typed)).toEqual([]);
  });
});

describe('contrastRatio', () => {
  it.each([
    ['#000000', '#FFFFFF', 21],
    ['#FFFFFF', '#FFFFFF', 1],
    ['#767676', '#FFFFFF', 4.54],
    ['#FFFFFF', '#767676', 4.54],
  ])('of %s and %s is %d', (first, second, ratio) => {
    expect(contrastRatio(first, second)).toBeCloseTo(ratio, 2);
  });
});

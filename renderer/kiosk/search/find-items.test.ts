import { expect, it } from 'vitest';
import type { CategoryId, ItemId } from '../../../core/domain/id';
import { findItems, type CatalogItem } from './find-items';

type Spoken = Readonly<{ alias: string; initials: string }>;

function item(zh: string, en: string, pinyin: string, spoken?: Spoken): CatalogItem {
  const initials = pinyin
    .split(' ')
    .map((syllable) => syllable.charAt(0))
    .join('');
  const aliases = spoken === undefined ? [] : [spoken.alias];
  const aliasInitials = spoken === undefined ? [] : [spoken.initials];
  const names = { id: zh as ItemId, categoryId: 'c' as CategoryId, name: zh, nameText: { zh, en } };
  return { ...names, kind: 'accept', pinyin, initials, aliases, aliasInitials };
}

const newcomers = item('来沪人员居住登记', 'Residence registration for newcomers', 'lai hu ren yuan ju zhu deng ji');
const permit = item('居住证申领', 'Residence permit: application', 'ju zhu zheng shen ling');
const allowance = item(
  '城乡居民最低生活保障申请',
  'Minimum living allowance',
  'cheng xiang ju min zui di sheng huo bao zhang shen qing',
  {
    alias: '低保',
    initials: 'db',
  },
);
const all = [newcomers, permit, allowance];

it.each([
  ['initials from the start before initials inside', 'JZ', [permit, newcomers]],
  ['initials anywhere', 'jzdj', [newcomers]],
  ['characters', '登记', [newcomers]],
  ['whole pinyin with spaces', 'ju zhu z', [permit]],
  ['the name of everyday speech', '低保', [allowance]],
  ['the initials of everyday speech', 'DB', [allowance]],
  ['English', 'newcomers', [newcomers]],
  ['nothing for nothing typed', '  ', []],
  ['nothing where nothing fits', 'xyz', []],
])('finds by %s', (_rule, typed, expected) => {
  expect(findItems(all, typed)).toEqual(expected);
});

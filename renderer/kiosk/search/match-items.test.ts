import { expect, it } from 'vitest';
import type { CategoryId, ItemId } from '../../../core/domain/id';
import { matchItems, type CatalogItem } from './match-items';

function item(zh: string, en: string, pinyin: string): CatalogItem {
  const initials = pinyin.split(' ').map((syllable) => syllable.charAt(0)).join('');
  return { id: zh as ItemId, categoryId: 'c' as CategoryId, name: zh, nameText: { zh, en }, kind: 'accept', pinyin, initials };
}

const newcomers = item('来沪人员居住登记', 'Residence registration for newcomers', 'lai hu ren yuan ju zhu deng ji');
const permit = item('居住证申领', 'Residence permit: application', 'ju zhu zheng shen ling');
const card = item('社会保障卡挂失', 'Social security card: report of loss', 'she hui bao zhang ka gua shi');
const all = [newcomers, permit, card];

it.each([
  ['initials from the start before initials inside', 'JZ', [permit, newcomers]],
  ['initials anywhere', 'jzdj', [newcomers]],
  ['characters', '登记', [newcomers]],
  ['whole pinyin from a syllable on', 'guashi', [card]],
  ['pinyin with spaces, and a syllable begun', 'ju zhu z', [permit]],
  ['English', 'loss', [card]],
  ['nothing for nothing typed', '  ', []],
  ['nothing where nothing fits', 'xyz', []],
])('finds by %s', (_rule, typed, expected) => {
  expect(matchItems(all, typed)).toEqual(expected);
});

it('does not find by letters that straddle a syllable', () => {
  expect(matchItems(all, 'uan')).toEqual([]);
});

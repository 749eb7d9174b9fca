import { pinyin } from 'pinyin-pro';
import type { ReadName } from '../../domain/residents/search-keys';

/** One syllable for each sign, a surname read as a surname; signs without a reading stay as they are. */
export const readName: ReadName = (name) =>
  pinyin(name, { toneType: 'none', type: 'array', mode: 'surname', nonZh: 'consecutive' });

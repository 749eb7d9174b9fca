import { pinyin } from 'pinyin-pro';
import type { ReadName } from '../../domain/residents/search-keys';
import { packedReadings } from './rare-readings';

/** One syllable for each sign, a surname read as a surname; signs without a reading stay as they are. */
export const readName: ReadName = (name) =>
  pinyin(name, { toneType: 'none', type: 'array', mode: 'surname', nonZh: 'consecutive' }).flatMap((read) =>
    /\p{Script=Han}/u.test(read) ? [...read].map((sign) => rareReading(sign) ?? sign) : [read],
  );

let rare: ReadonlyMap<string, string> | null = null;

/** How a sign is read that the package does not know: 𠮷, 𪚥. */
function rareReading(sign: string): string | undefined {
  rare ??= unpack(packedReadings);
  return rare.get(sign);
}

function unpack(packed: string): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const group of packed.split(' ')) {
    const syllable = /^[a-z]+/.exec(group)?.[0] ?? '';
    for (const sign of group.slice(syllable.length)) {
      all.set(sign, syllable);
    }
  }

  return all;
}

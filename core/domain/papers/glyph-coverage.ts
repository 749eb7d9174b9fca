import { packedCoverage } from './packed-coverage';

type CodeRange = readonly [first: number, last: number];

/**
 * The characters of a text that no shipped font can draw, each once, in the order
 * they come. White space and line feeds need no sign; a sign that is put together
 * by selectors or marks is judged part by part.
 */
export function missingGlyphs(text: string): readonly string[] {
  const missing = new Set<string>();
  for (const character of text) {
    if (!invisible.test(character) && !isCovered(character.codePointAt(0) ?? 0)) {
      missing.add(character);
    }
  }

  return [...missing];
}

const invisible = /^(?:\s|[\u200b-\u200d]|\p{Variation_Selector})$/u;

let known: readonly CodeRange[] | null = null;

function isCovered(code: number): boolean {
  known ??= unpackRanges(packedCoverage);
  let [low, high] = [0, known.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = known[middle] ?? [0, 0];
    if (code < first) {
      high = middle - 1;
    } else if (code > last) {
      low = middle + 1;
    } else {
      return true;
    }
  }

  return false;
}

function unpackRanges(packed: string): readonly CodeRange[] {
  let end = 0;
  return packed.split(' ').map((pair) => {
    const [gap = '0', length = '0'] = pair.split('.');
    const first = end + Number.parseInt(gap, 36);
    end = first + Number.parseInt(length, 36);
    return [first, end];
  });
}

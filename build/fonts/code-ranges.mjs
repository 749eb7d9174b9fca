/** Every code point that the `unicode-range`s of a stylesheet name. */
export function readRanges(sheet) {
  return [...sheet.matchAll(/unicode-range:\s*([^;}]+)/g)].flatMap(([, list]) => list.split(',').flatMap(readRange));
}

function readRange(text) {
  const [, from, to] = /^u\+([0-9a-f?]+)(?:-([0-9a-f]+))?$/i.exec(text.trim()) ?? [];
  const first = Number.parseInt(from.replaceAll('?', '0'), 16);
  const last = Number.parseInt(to ?? from.replaceAll('?', 'f'), 16);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Sorted code points as pairs of first and last. */
export function toRanges(codes) {
  const ranges = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] + 1 === code) {
      last[1] = code;
    } else {
      ranges.push([code, code]);
    }
  }
  return ranges;
}

export function writeRanges(ranges) {
  return ranges
    .map(([from, to]) => (from === to ? `U+${from.toString(16)}` : `U+${from.toString(16)}-${to.toString(16)}`))
    .join(',');
}

/** Ideographs, their compatibility forms, radicals and 〇. */
export function isHan(code) {
  return (
    code === 0x3007 ||
    (code >= 0x2e80 && code <= 0x2fdf) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x323af)
  );
}

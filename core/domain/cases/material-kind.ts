/** What a name says of copies and conditions, not of the paper itself: `（验原件）`, `复印件`, `有效`. */
const remarks = [/[（(][^（）()]*[)）]/gu, /[《》“”"'\s]/gu, /复印件|原件|加盖印章的|有效|本人的?/gu] as const;

/**
 * One word for the same paper, whichever item asks for it, so that a scan of it is
 * found again: `本人有效居民身份证复印件（验原件）` and `居民身份证` are one. The names
 * are free text of the standards, so the word is made of the name, not the name.
 */
export function materialKind(name: string): string {
  const bare = remarks.reduce((rest, remark) => rest.replace(remark, ''), name);
  return `material-${digest(bare === '' ? name : bare)}`;
}

/** FNV-1a over code points in two lanes, 64 bits in hex: short, stable, and free of what was typed. */
function digest(text: string): string {
  const lanes = [0x811c9dc5, 0x9dc5811c].map((seed) => {
    let hash = seed;
    for (const sign of text) {
      hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
    }

    return (hash >>> 0).toString(16).padStart(8, '0');
  });
  return lanes.join('');
}

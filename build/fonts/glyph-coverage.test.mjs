import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { missingGlyphs } from '../../core/domain/papers/glyph-coverage';
import { packedCoverage } from '../../core/domain/papers/packed-coverage';
import { packRanges, readShippedRanges } from './make-glyph-coverage.mjs';

const fonts = path.resolve(__dirname, '../../renderer/shared/ui/rare-fonts');

describe('which characters can be drawn', () => {
  it('is what the shipped fonts say', async () => {
    expect(packRanges(await readShippedRanges())).toBe(packedCoverage);
  });

  it.each(['买买提·吐尔逊', '𠮷𬎆𪚥𪻐', '㐂䶮龘', '王芳（曾用名：王方）', 'Ana María 3号', 'a b\nc'])('has all of %s', (text) => {
    expect(missingGlyphs(text)).toEqual([]);
  });

  it('names what no font can draw, once, and nothing else', () => {
    expect(missingGlyphs('王\u{31351}芳\u{31351}\u{E000}')).toEqual(['\u{31351}', '\u{E000}']);
  });

  it.each(['𠮷', '𬎆', '𪚥', '𪻐', '㐂'])('names a slice that truly has %s', (character) => {
    const code = character.codePointAt(0) ?? 0;
    const sheet = readFileSync(path.join(fonts, 'rare-fonts.css'), 'utf8');
    const holding = sheet.split('\n').filter((rule) =>
      [...rule.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/g)].some(
        ([, from = '', to]) => code >= Number.parseInt(from, 16) && code <= Number.parseInt(to ?? from, 16),
      ),
    );
    expect(holding).toHaveLength(1);
    const file = /url\(\.\/([\w-]+\.woff2)\)/.exec(holding[0] ?? '')?.[1] ?? '';
    const font = create(readFileSync(path.join(fonts, file)));
    expect('hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(code)).toBe(true);
    expect('glyf' in font || 'loca' in font || font.type === 'WOFF2').toBe(true);
  });
});

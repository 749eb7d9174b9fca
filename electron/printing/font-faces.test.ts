import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faceRules, holdsAny, readFontFaces } from './font-faces';

let folder = '';
let files = new Map<string, string>();

const css = `
@font-face{font-family:Noto Sans SC;font-style:normal;font-display:swap;font-weight:400;src:url(./a-1.woff2)format("woff2"),url(./a-1.woff)format("woff");unicode-range:U+4e00-4eff,U+3001}
@font-face{font-family:'Noto Sans SC';font-weight:700;src:url("./b-2.woff2") format("woff2");unicode-range:U+30-39}
@font-face{font-family:'Yimen Rare';font-weight:100 900;src:url(./c-3.woff2) format('woff2');unicode-range:U+20bb7}
@font-face{font-family:Other;font-weight:400;src:url(./a-1.woff2) format("woff2")}
@font-face{font-family:Noto Sans SC;font-weight:500;src:url(./gone.woff2) format("woff2");unicode-range:U+41}
`;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yimen-fonts-'));
  fs.writeFileSync(path.join(folder, 'screen.css'), css);
  files = new Map(
    ['screen.css', 'a-1.woff2', 'b-2.woff2', 'c-3.woff2'].map((name) => [`/assets/${name}`, path.join(folder, name)]),
  );
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('the slices of the bundled font', () => {
  it('are those of the right family whose files are there', async () => {
    const faces = await readFontFaces(files);
    expect(faces.map(({ family, weight, file }) => [family, weight, file])).toEqual([
      ['Noto Sans SC', '400', 'a-1.woff2'],
      ['Noto Sans SC', '700', 'b-2.woff2'],
      ['Yimen Rare', '100 900', 'c-3.woff2'],
    ]);
  });

  it('say which characters they hold', async () => {
    const [han, digits] = await readFontFaces(files);
    expect([han, digits].map((face) => face !== undefined && holdsAny(face, '第 1 页'))).toEqual([false, true]);
    expect(han !== undefined && holdsAny(han, '一、')).toBe(true);
  });

  it('become a stylesheet that never hides a word while a slice is on its way', async () => {
    const rules = faceRules('Paper', await readFontFaces(files), ({ file }) => `/assets/${file}`);
    expect(rules).toContain(
      "font-family:'Paper';font-weight:700;font-display:swap;unicode-range:U+30-39;src:url(/assets/b-2.woff2)",
    );
  });
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, listFiles } from './files.mjs';

describe('the fingerprint that decides about building', () => {
  let folder;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fingerprint-'));
    fs.mkdirSync(path.join(folder, 'deep'));
    fs.writeFileSync(path.join(folder, 'deep/a.ts'), 'a');
    fs.writeFileSync(path.join(folder, 'b.ts'), 'b');
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it.each([
    ['a file is written', () => fs.writeFileSync(path.join(folder, 'deep/a.ts'), 'changed')],
    ['a file is added', () => fs.writeFileSync(path.join(folder, 'deep/c.ts'), '')],
    ['a file is removed', () => fs.rmSync(path.join(folder, 'deep/a.ts'))],
  ])('changes when %s', (_case, change) => {
    const before = fingerprint([folder]);
    change();
    expect(fingerprint([folder])).not.toBe(before);
  });

  it('stays the same when nothing changed, and a missing folder is no error', () => {
    const entries = [folder, path.join(folder, 'missing')];
    expect(fingerprint(entries)).toBe(fingerprint(entries));
  });

  it('looks into folders, not into packages', () => {
    fs.mkdirSync(path.join(folder, 'node_modules'));
    fs.writeFileSync(path.join(folder, 'node_modules/x.js'), '');
    expect(listFiles(folder).map((file) => path.relative(folder, file))).toEqual(['b.ts', path.join('deep', 'a.ts')]);
  });
});

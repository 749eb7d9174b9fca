import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(__dirname, '..');
/** What git does not keep, and what every repository has. */
const unlisted = /^(\.|node_modules$|out$|dist$|test-results$)/;

/** The first fenced block under "## Folders": one folder a line, `path/   what it is`. */
function drawnFolders(): string[] {
  const text = fs.readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');
  const block = /^## Folders$[\s\S]*?^```[^\n]*\n([\s\S]*?)^```/m.exec(text)?.[1] ?? '';
  return block
    .split('\n')
    .map((line) => /^(\S+)\/\s/.exec(`${line} `)?.[1])
    .filter((folder) => folder !== undefined);
}

function foldersIn(parent: string): string[] {
  return fs
    .readdirSync(path.join(root, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !unlisted.test(entry.name))
    .map((entry) => path.posix.join(parent, entry.name));
}

describe('the folder map of docs/architecture.md', () => {
  const drawn = drawnFolders();

  it('is there', () => {
    expect(drawn.length).toBeGreaterThan(10);
  });

  it('names only folders that exist', () => {
    expect(drawn.filter((folder) => !fs.existsSync(path.join(root, folder)))).toEqual([]);
  });

  it.each(['.', 'core', 'core/domain', 'renderer'])('leaves out no folder of %s', (parent) => {
    expect(foldersIn(parent).filter((folder) => !drawn.includes(folder))).toEqual([]);
  });
});

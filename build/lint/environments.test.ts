import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(__dirname, '../..');
// Inside the checkout, where the packages are found, but in no project's folder.
fs.mkdirSync(path.join(root, 'out/test'), { recursive: true });
const folder = fs.mkdtempSync(path.join(root, 'out/test/planted-'));
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

/** Checks one planted file exactly as the project of its folder would. */
function errorsIn(project: string, code: string): string[] {
  const config = path.join(root, project, 'tsconfig.json');
  const parsed = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    path.dirname(config),
    undefined,
    config,
  );
  const file = path.join(folder, 'planted.tsx');
  fs.writeFileSync(file, code);
  const program = ts.createProgram([file], parsed.options);
  return ts.getPreEmitDiagnostics(program).map((problem) => ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
}

describe('the compiler', () => {
  it.each([
    ['core/domain', 'Node globals', 'export const a = process.pid;'],
    ['core/domain', 'Node modules', `import fs from 'node:fs'; export const a = fs;`],
    ['core/domain', 'the DOM', 'export const a = document.title;'],
    ['core/domain', 'timers', 'setTimeout(() => undefined, 1);'],
    ['core/domain', 'the network', `export const a = fetch('/');`],
    ['renderer', 'Node globals', 'export const a = process.pid;'],
    ['renderer', 'Node modules', `import fs from 'node:fs'; export const a = fs;`],
    ['electron', 'the DOM', 'export const a = document.title;'],
    ['.', 'the DOM', 'export const a = document.title;'],
  ])('refuses in %s: %s', (project, _what, code) => {
    expect(errorsIn(project, code)).not.toEqual([]);
  });

  it.each([
    ['core/domain', 'export const a = [3, 1].at(0);'],
    ['renderer', 'export const a = document.title;'],
    ['electron', 'export const a = process.pid;'],
    ['.', 'export const a = process.pid;'],
  ])('accepts in %s what belongs there: %s', (project, code) => {
    expect(errorsIn(project, code)).toEqual([]);
  });
});

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

/** Checks planted files exactly as the project would check its own; answers with the names of the refused ones. */
function refused(project: string, planted: Readonly<Record<string, string>>): string[] {
  const config = path.join(root, project, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    path.dirname(config),
    undefined,
    config,
  );
  const files = Object.entries(planted).map(([name, code]) => {
    const file = path.join(folder, `${name}.ts`);
    fs.writeFileSync(file, code);
    return file;
  });
  const program = ts.createProgram(files, options);
  return Object.keys(planted).filter((_name, i) => {
    const source = program.getSourceFile(files[i] ?? '');
    return program.getSemanticDiagnostics(source).length + program.getSyntacticDiagnostics(source).length > 0;
  });
}

const nodeGlobal = 'export const a = process.pid;';
const nodeModule = `import fs from 'node:fs'; export const a = fs.constants;`;
const page = 'export const a = document.title;';

describe('the compiler, by the project of the folder, refuses', () => {
  it('Node, the DOM, timers and the network in the rules', () => {
    const planted = {
      nodeGlobal,
      nodeModule,
      page,
      timer: 'setTimeout(() => undefined, 1); export {};',
      network: `export const a = fetch('/');`,
      rule: 'export const a = [3, 1].toSorted();',
    };
    expect(refused('core/domain', planted)).toEqual(['nodeGlobal', 'nodeModule', 'page', 'timer', 'network']);
  });

  it('Node in a page', () => {
    expect(refused('renderer', { nodeGlobal, nodeModule, page })).toEqual(['nodeGlobal', 'nodeModule']);
  });

  it('the DOM in the shell', () => {
    expect(refused('electron', { nodeGlobal, nodeModule, page })).toEqual(['page']);
  });

  it('the DOM in the hub', () => {
    expect(refused('.', { nodeGlobal, nodeModule, page })).toEqual(['page']);
  });
});

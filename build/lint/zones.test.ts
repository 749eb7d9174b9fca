import { ESLint } from 'eslint';
import path from 'node:path';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const root = path.resolve(__dirname, '../..');
// The product's own configuration; only the rules that need a type checker are off, since a planted file is in no project.
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });

async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

describe('a forbidden import', () => {
  it.each([
    ['core/domain/queue/planted.ts', `import { x } from '../../contract/index';`],
    ['core/domain/queue/planted.ts', `import fs from 'node:fs';`],
    ['core/domain/queue/planted.ts', `import fs from 'fs';`],
    ['core/domain/queue/planted.ts', `import { z } from 'zod';`],
    ['core/contract/planted.ts', `import { x } from '../service/dispatch';`],
    ['core/contract/planted.ts', `import path from 'node:path';`],
    ['core/contract/planted.ts', `import type { Knex } from 'knex';`],
    ['core/service/planted.ts', `import { x } from '../storage/open-database';`],
    ['core/service/planted.ts', `import type { x } from '../storage/open-database';`],
    ['core/service/planted.ts', `import knex from 'knex';`],
    ['core/sync/planted.ts', `import { x } from '../storage/event-log';`],
    ['core/sync/planted.ts', `import { z } from 'zod';`],
    ['core/storage/planted.ts', `import { x } from '../service/ports';`],
    ['core/storage/planted.ts', `import sqlite3 from 'sqlite3';`],
    ['core/storage/planted.ts', `import { x } from '../../hub/create-hub';`],
    ['hub/planted.ts', `import { app } from 'electron';`],
    ['hub/planted.ts', `import { x } from '../electron/main';`],
    ['hub/planted.ts', `import { x } from '../renderer/shared/theme';`],
    ['hub/planted.ts', `import { x } from '../district/main';`],
    ['hub/planted.ts', `import sqlite3 from 'sqlite3';`],
    ['district/planted.ts', `import { x } from '../hub/create-hub';`],
    ['electron/main.ts', `import { x } from '../hub/create-hub';`],
    ['electron/planted.ts', `import { x } from '../core/contract/index';`],
    ['electron/planted.ts', `import type { x } from '../core/service/ports';`],
    ['electron/planted.ts', `export { x } from '../core/domain/id';`],
    ['renderer/kiosk/planted.tsx', `import fs from 'node:fs';`],
    ['renderer/kiosk/planted.tsx', `import { ipcRenderer } from 'electron';`],
    ['renderer/kiosk/planted.tsx', `import { x } from '../../core/service/ports';`],
    ['renderer/kiosk/planted.tsx', `import { x } from '../../core/storage/open-database';`],
    ['renderer/kiosk/planted.tsx', `import { x } from '../../hub/create-hub';`],
    ['renderer/kiosk/planted.tsx', `export const load = () => import('../../hub/create-hub');`],
    ['migrations/centre/planted.ts', `import { x } from '../../core/domain/id';`],
    ['migrations/centre/planted.ts', `import knex from 'knex';`],
    ['migrations/centre/planted.ts', `import { randomUUID } from 'node:crypto';`],
    ['standards/planted.ts', `import { x } from '../hub/create-hub';`],
  ])('is refused in %s: %s', async (file, code) => {
    expect(await complaints(file, code)).toContain('local/zones');
  });
});

describe('an allowed import', () => {
  it.each([
    ['core/domain/queue/planted.ts', `export { x } from '../id';`],
    ['core/domain/forms/planted.ts', `export { evaluate } from '@bpmn-io/feelin';`],
    ['core/contract/planted.ts', `export { x } from '../domain/id'; export { z } from 'zod';`],
    ['core/service/planted.ts', `export { x } from '../contract/index'; export { randomUUID } from 'node:crypto';`],
    ['core/storage/planted.ts', `export type { x } from '../service/ports'; export { knex } from 'knex';`],
    ['core/storage/open-database.ts', `export { Database } from 'sqlite3';`],
    [
      'hub/planted.ts',
      `export { x } from '../core/storage/open-database'; export { y } from '../migrations/centre/index';`,
    ],
    ['electron/planted.ts', `export type { x } from '../core/contract/index'; export { app } from 'electron';`],
    ['electron/hub-process.ts', `export { x } from '../hub/create-hub';`],
    ['renderer/kiosk/planted.tsx', `export { x } from '../../core/contract/index'; export { useState } from 'react';`],
    ['migrations/centre/planted.ts', `export type { Knex } from 'knex';`],
    ['bench/planted.ts', `export { x } from '../hub/create-hub';`],
  ])('passes in %s: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});

describe('the rest of the house rules', () => {
  it.each([
    ['core/domain/queue/planted.ts', 'export const now = () => new Date();', 'no-restricted-syntax'],
    ['core/domain/queue/planted.ts', 'export const draw = () => Math.random();', 'no-restricted-syntax'],
    ['core/storage/planted.ts', 'export const f = (db, id) => db.raw(`select ${id}`);', 'no-restricted-syntax'],
    ['core/service/planted.ts', 'export default 1;', 'no-restricted-syntax'],
    ['core/service/planted.ts', 'export const f = (a: any) => a;', '@typescript-eslint/no-explicit-any'],
    ['hub/planted.ts', 'console.log(1);', 'no-console'],
    ['hub/planted.ts', 'export const f = (a: boolean) => { if (a) return 1; return 2; };', 'curly'],
    ['renderer/kiosk/planted.tsx', `export const title = '取号';`, 'no-restricted-syntax'],
    ['renderer/kiosk/planted.tsx', 'export const Title = () => <h1>Take a number</h1>;', 'i18next/no-literal-string'],
  ])('in %s refuse %s', async (file, code, rule) => {
    expect(await complaints(file, code)).toContain(rule);
  });

  it('let a dictionary hold Chinese', async () => {
    expect(await complaints('renderer/shared/i18n/planted.ts', `export const zh = { take: '取号' };`)).toEqual([]);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../core/storage/open-database';
import { createLog, describeError } from './log';

it('writes what SQLite said, and not the values of the statement it said it of', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'yimen-log-'));
  const db = await openDatabase(join(dir, 'centre.db'));
  const error = await db('nowhere')
    .insert({ name: '王芳', street: '人民路一百号' })
    .catch((thrown: unknown) => thrown);
  const lines: string[] = [];
  createLog(
    (line) => lines.push(line),
    () => '2026-03-02T02:00:00.000Z',
  )('error', 'fault', describeError(error));
  expect(lines[0]).toContain('SQLITE_ERROR: no such table');
  expect(lines[0]).not.toMatch(/王芳|人民路/);
  await db.destroy();
  await rm(dir, { recursive: true });
});

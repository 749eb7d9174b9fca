import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a server of its own keeps the secret that opens the servers' signing key; several are given it by the environment. */
export const onlineSecretFile = 'standards-secret';
export const onlineSecretVariable = 'YIMEN_STANDARDS_SECRET';

/** The secret that is there, or a new one: beside the database, never in it. */
export async function takeOnlineSecret(dataDir: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const given = env[onlineSecretVariable];
  if (given !== undefined && given !== '') {
    return given;
  }

  const path = join(dataDir, onlineSecretFile);
  const found = await readFile(path, 'utf8').catch(() => null);
  if (found !== null) {
    return found.trim();
  }

  const secret = randomBytes(32).toString('base64url');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(path, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return secret;
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpack } from './unpack';

/** Ways in which a program may have written a text down. */
const spellings: readonly Readonly<{ name: string; bytes: (text: string) => Buffer }>[] = [
  { name: 'UTF-8', bytes: (text) => Buffer.from(text, 'utf8') },
  { name: 'UTF-16 LE', bytes: (text) => Buffer.from(text, 'utf16le') },
  { name: 'UTF-16 BE', bytes: (text) => Buffer.from(text, 'utf16le').swap16() },
  { name: 'hex of UTF-16', bytes: (text) => Buffer.from(Buffer.from(text, 'utf16le').swap16().toString('hex')) },
  { name: 'HEX of UTF-16', bytes: (text) => Buffer.from(hexOf(text).toUpperCase()) },
  { name: 'JSON escapes', bytes: (text) => Buffer.from(escapesOf(text)) },
  { name: 'per cent', bytes: (text) => Buffer.from(encodeURIComponent(text)) },
];

const hexOf = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
const escapesOf = (text: string) =>
  text.replace(/[^ -~]/gu, (sign) => `\\u${hexOf(sign).match(/.{4}/gu)?.join('\\u') ?? ''}`);

export type Hit = Readonly<{ marker: string; where: string; spelling: string }>;

/** Where any of the markers can be read in these bytes, once everything in them is unpacked. */
export function findIn(bytes: Buffer, markers: readonly string[], where: string): readonly Hit[] {
  const hits = new Map<string, Hit>();
  for (const part of unpack(bytes)) {
    for (const marker of markers) {
      for (const { name, bytes: spell } of spellings) {
        if (part.includes(spell(marker))) {
          hits.set(`${marker}/${name}`, { marker, where, spelling: name });
        }
      }
    }
  }

  return [...hits.values()];
}

export type Searched = Readonly<{ files: readonly string[]; hits: readonly Hit[] }>;

/** Every file below a folder, whatever it is called. */
export async function findInFolder(folder: string, markers: readonly string[]): Promise<Searched> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hits: Hit[] = [];
  for (const file of files) {
    hits.push(...findIn(await readFile(file), markers, file.slice(folder.length + 1)));
    hits.push(...findIn(Buffer.from(file, 'utf8'), markers, 'the name of a file'));
  }

  return { files, hits };
}

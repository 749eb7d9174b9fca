import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** A file's text, empty when there is no such file. */
export function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

export function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}

/** Every file below the given files and folders, without what packages and tests leave behind. */
export function listFiles(entry) {
  if (!fs.existsSync(entry)) {
    return [];
  }
  if (!fs.statSync(entry).isDirectory()) {
    return [entry];
  }
  return fs
    .readdirSync(entry)
    .filter((name) => name !== 'node_modules')
    .sort()
    .flatMap((name) => listFiles(path.join(entry, name)));
}

/** Changes when a file is added, removed or written; content is not read, so it stays cheap. */
export function fingerprint(entries) {
  const lines = entries.flatMap(listFiles).map((file) => {
    const { size, mtimeMs } = fs.statSync(file);
    return `${file} ${size} ${mtimeMs}`;
  });
  return sha256(lines.join('\n'));
}

/** Puts a finished file in place in one step, so that a neighbour never reads half of it. */
export function placeFile(from, to) {
  fs.mkdirSync(path.dirname(to), { recursive: true });
  const part = `${to}.${process.pid}.part`;
  fs.copyFileSync(from, part);
  fs.renameSync(part, to);
}

import { app } from 'electron';
import fs from 'node:fs';
import path from 'node:path';

/** Bytes; one older file is kept beside the present one. */
const largestLog = 5 * 1024 * 1024;

type Level = 'info' | 'warn' | 'error';

/** One line of JSON a record: ids, codes and counts, never what people said or typed. */
export function writeLog(level: Level, event: string, details: Readonly<Record<string, unknown>> = {}): void {
  appendLog(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...details })}\n`);
}

/** Adds lines that are already in the log's form, as the hub process writes them. */
export function appendLog(text: string): void {
  process.stderr.write(text);
  try {
    const file = path.join(app.getPath('userData'), 'logs', 'yimen.log');
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    if (fs.existsSync(file) && fs.statSync(file).size > largestLog) {
      fs.renameSync(file, `${file}.1`);
    }
    fs.appendFileSync(file, text, { mode: 0o600 });
  } catch {
    // A full disk must not stop the windows; what happened still stands on standard error.
  }
}

export function describeFault(fault: unknown): Readonly<Record<string, unknown>> {
  return fault instanceof Error
    ? { error: fault.name, message: fault.message, stack: fault.stack }
    : { error: String(fault) };
}

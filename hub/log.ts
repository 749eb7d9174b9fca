/** One line of JSON a record. Ids, codes and counts only; what people said or typed never. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  event: string,
  details?: Readonly<Record<string, unknown>>,
) => void;

/** 18-digit ID numbers and mobile numbers, wherever an error message carried them. */
const personal = [/\d{17}[\dXx]/g, /1[3-9]\d{9}/g];

export function redact(text: string): string {
  return personal.reduce((safe, pattern) => safe.replace(pattern, '[redacted]'), text);
}

export function createLog(write: (line: string) => void, now: () => string): Log {
  return (level, event, details = {}) => {
    write(redact(JSON.stringify({ at: now(), level, event, ...details })));
  };
}

/** What of an error may stand in the log: its kind and its place in the code. */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) {
    return { error: String(error) };
  }

  const message = withoutStatement(error.message);
  return { error: error.name, message, stack: error.stack?.replace(error.message, () => message) };
}

/** A database error quotes its statement with all values in it, then SQLite's own words: only these are kept. */
function withoutStatement(message: string): string {
  const at = message.lastIndexOf(' - SQLITE_');
  return at === -1 ? message : message.slice(at + ' - '.length);
}

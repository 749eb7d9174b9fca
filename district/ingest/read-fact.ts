import { createHash } from 'node:crypto';

/** What the columns of an entry say of its envelope; the envelope itself is kept as it came. */
export type FactColumns = Readonly<{
  eventId: string;
  type: string;
  v: number;
  at: string;
  businessDate: string;
}>;

export type FactPlace = Readonly<{ centreId: string; logId: string; seq: number; sentAt: string }>;

/** Says where an envelope claims to belong to something else than the log it came in. */
export type WrongPlace = 'centre.wrong' | 'batch.malformed';

/** A type no fact has: the envelope could not be read. */
export const unreadableType = '?';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const date = /^\d{4}-\d{2}-\d{2}$/;
const longestType = 100;

/**
 * Reads what the columns need. A fact that is odd inside is stored all the same,
 * under the signature and the place it came with: it must not hold up those
 * after it. Only one that names another place is refused.
 */
export function readFact(envelope: string, place: FactPlace): FactColumns | WrongPlace {
  const fact = parse(envelope);
  if (fact === null) {
    return { eventId: idFrom(envelope), type: unreadableType, v: 0, at: place.sentAt, businessDate: '-infinity' };
  }

  if (fact['centreId'] !== place.centreId) {
    return 'centre.wrong';
  }

  if (fact['logId'] !== place.logId || fact['seq'] !== place.seq) {
    return 'batch.malformed';
  }

  const { eventId, type, v, at, businessDate } = fact;
  return {
    eventId: typeof eventId === 'string' && uuid.test(eventId) ? eventId : idFrom(envelope),
    type: readType(type),
    v: Number.isInteger(v) && Math.abs(v as number) < 2 ** 31 ? (v as number) : 0,
    at: readInstant(at) ?? place.sentAt,
    businessDate: readDate(businessDate) ?? '-infinity',
  };
}

function parse(envelope: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(envelope);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}

/** Space and control characters separate values on the way to the database. */
function readType(type: unknown): string {
  return typeof type === 'string' && type.length <= longestType && /^[\x21-\x7e]+$/.test(type) ? type : unreadableType;
}

function readInstant(at: unknown): string | null {
  const time = typeof at === 'string' && at.length <= 40 ? Date.parse(at) : NaN;
  return time > Date.UTC(1970, 0) && time < Date.UTC(3000, 0) ? new Date(time).toISOString() : null;
}

function readDate(businessDate: unknown): string | null {
  if (typeof businessDate !== 'string' || !date.test(businessDate)) {
    return null;
  }

  const time = Date.parse(`${businessDate}T00:00:00Z`);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(businessDate);
  return isReal && businessDate >= '1970-01-01' && businessDate < '3000-01-01' ? businessDate : null;
}

/** The same bytes give the same id, so that a repeat is still one event. */
function idFrom(envelope: string): string {
  const hex = createHash('sha256').update(envelope, 'utf8').digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

import { z } from 'zod';
import type { ServedTicket } from '../../core/domain/reviews/flags/flag';

const instant = z.union([z.number(), z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))]);
const name = z.union([z.string(), z.number()]).transform(String);
const source = z.enum(['rating', 'kiosk', 'phone', 'staff']);

/** One finished ticket a line; with `level` it was reviewed. */
const line = z
  .object({
    ticketId: name,
    clerkId: name.nullish(),
    itemId: name.nullish(),
    calledAt: instant.nullish(),
    finishedAt: instant.optional(),
    offeredAt: instant.nullish(),
    reviewId: name.optional(),
    level: z.int().min(1).max(5).nullish(),
    reviewedAt: instant.nullish(),
    deviceId: name.nullish(),
    source: source.default('rating'),
  })
  .refine(({ level, reviewedAt }) => (level ?? null) === null || (reviewedAt ?? null) !== null, {
    path: ['reviewedAt'],
    message: 'a review needs its time',
  })
  .refine(({ finishedAt, reviewedAt }) => (finishedAt ?? reviewedAt ?? null) !== null, {
    path: ['finishedAt'],
    message: 'a ticket needs the time it was finished',
  });

type Line = z.output<typeof line>;

/** The lines cannot be used, and why, in one sentence. */
export class UnusableLine extends Error {}

export function readTickets(text: string): readonly ServedTicket[] {
  return text.split('\n').flatMap((written, index) => (written.trim() === '' ? [] : [readLine(written, index + 1)]));
}

function readLine(written: string, nth: number): ServedTicket {
  const parsed = line.safeParse(parseJson(written, nth));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UnusableLine(`line ${nth}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong'}`);
  }

  return toTicket(parsed.data);
}

function parseJson(written: string, nth: number): unknown {
  try {
    return JSON.parse(written) as unknown;
  } catch {
    throw new UnusableLine(`line ${nth} is not JSON`);
  }
}

/** What a line does not say is not known; what it says is null did not happen. */
function toTicket({ ticketId, clerkId, itemId, calledAt, finishedAt, offeredAt, ...rest }: Line): ServedTicket {
  const { reviewId, level, reviewedAt, deviceId, source: from } = rest;
  const isReviewed = typeof level === 'number' && typeof reviewedAt === 'number';
  return {
    ticketId,
    clerkId: clerkId ?? null,
    itemId: itemId ?? null,
    ...(calledAt === undefined ? {} : { calledAt }),
    finishedAt: finishedAt ?? reviewedAt ?? 0,
    ...(offeredAt === undefined ? {} : { offeredAt }),
    review: isReviewed
      ? { reviewId: reviewId ?? ticketId, level, at: reviewedAt, deviceId: deviceId ?? null, source: from }
      : null,
  };
}

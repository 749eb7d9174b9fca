import { z } from 'zod';
import { parseBusinessDate } from '../../../domain/calendar/business-date';
import { businessDate as dateText, instant } from '../../fields';
import { consoleCommand, consoleQuery } from '../method';
import { signedIn } from '../roles';

/** A day that exists: the database would choke on the others. */
const businessDate = dateText.refine((date) => parseBusinessDate(date) !== null, { message: 'no such day' });

export const centreNo = z.int().min(1);

const count = z.int().min(0);
const seconds = z.number().min(0).nullable();

/** Satisfaction as `core/domain/scoring` gives it: no share below the scheme's minimum. */
const share = z.object({
  served: count,
  reviews: count,
  satisfied: count,
  state: z.enum(['none', 'tooFew', 'ok']),
  rate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

/** A day's numbers, as far as the centre's facts have arrived. */
const figures = z.object({
  issued: count,
  called: count,
  finished: count,
  missed: count,
  expired: count,
  cancelled: count,
  /** Neither finished nor missed, cancelled or expired, as the facts stand. */
  open: count,
  /** From the number to the first call, in seconds: the middle one, and nine of ten. */
  waitMedian: seconds,
  waitP90: seconds,
});

const keyState = z.enum(['none', 'active', 'revoked']);

export const centreMethods = {
  'centre.list': consoleQuery({
    roles: signedIn,
    input: {},
    output: z.object({
      now: instant,
      businessDate,
      minimumReviews: count,
      centres: z.array(
        z.object({
          centreNo,
          centreId: z.string().nullable(),
          name: z.string(),
          divisionCode: z.string(),
          keyState,
          /** When a batch last arrived, by line or by stick. */
          lastBatchAt: instant.nullable(),
          lastTransport: z.enum(['http', 'stick']).nullable(),
          /** Newest fact by the centre's own clock. */
          newestFactAt: instant.nullable(),
          /** The district's time less the centre's, milliseconds, as the centre last measured it. */
          clockOffset: z.int().nullable(),
          /** Facts that the centre said it still had to send; null before it said anything. */
          factsWaiting: count.nullable(),
          appVersion: z.string().nullable(),
          /** Exceptions that nobody has acknowledged. */
          openExceptions: count,
          today: figures,
          /** Of the last 30 days. */
          reviews: share,
        }),
      ),
    }),
  }),

  'centre.readDay': consoleQuery({
    roles: signedIn,
    input: { centreNo, businessDate },
    output: z.object({
      centreNo,
      name: z.string(),
      businessDate,
      minimumReviews: count,
      figures,
      hours: z.array(z.object({ hour: z.int().min(0).max(23), issued: count, finished: count })),
      categories: z.array(
        z
          .object({ categoryId: z.string(), letter: z.string(), nameZh: z.string(), nameEn: z.string() })
          .extend(figures.shape),
      ),
      counters: z.array(
        z.object({
          counterId: z.string(),
          /** Null where the centre's layout has not arrived. */
          number: z.int().nullable(),
          name: z.string().nullable(),
          called: count,
          finished: count,
          missed: count,
          /** From the start to the end of a service, in seconds. */
          serviceMedian: seconds,
        }),
      ),
      reviews: share,
      levels: z.array(z.object({ level: z.int().min(1).max(5), count })),
    }),
    refusals: ['centre.unknown'],
  }),

  /** Numbers and times; nobody's name, on either side of the counter. */
  'centre.listTickets': consoleQuery({
    roles: signedIn,
    input: {
      centreNo,
      businessDate,
      offset: count.max(1_000_000).default(0),
      limit: z.int().min(1).max(500).default(100),
    },
    output: z.object({
      total: count,
      tickets: z.array(
        z.object({
          ticketId: z.string(),
          number: z.string().nullable(),
          categoryId: z.string().nullable(),
          state: z.string(),
          counterNumber: z.int().nullable(),
          issuedAt: instant.nullable(),
          calledAt: instant.nullable(),
          startedAt: instant.nullable(),
          endedAt: instant.nullable(),
          level: z.int().nullable(),
        }),
      ),
    }),
    refusals: ['centre.unknown'],
  }),

  /** A command, since figures that leave the house stand in the audit. */
  'export.make': consoleCommand({
    roles: signedIn,
    input: {
      what: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('centres') }),
        z.object({ kind: z.literal('days'), centreNo, from: businessDate, to: businessDate }),
        z.object({ kind: z.literal('tickets'), centreNo, businessDate }),
      ]),
      format: z.enum(['csv', 'json']),
      language: z.enum(['zh', 'en']),
    },
    output: z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() }),
    refusals: ['centre.unknown', 'period.invalid'],
  }),
};

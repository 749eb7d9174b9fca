import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scoringSchemeSchema } from '../../core/contract/scoring-scheme-schema';
import { findFlags, flaggedReviews } from '../../core/domain/reviews/flags/find-flags';
import shipped from '../../standards/evaluation-scheme.json';
import { readTickets, UnusableLine } from './read-tickets';

const usage = `npm run flags -- FILE [--all]

  FILE: JSON lines, one finished ticket a line; times are ISO-8601 with an offset, or milliseconds.
    ticketId    which ticket (needed)
    clerkId     who served it
    itemId      which service it was: residents of hard services are harder to please
    calledAt    when it was called; null: nobody called it
    finishedAt  when the service ended (needed, unless the line has a review)
    offeredAt   when the resident's screen asked; null: it never did; absent: not known
    level       1 to 5; a line without it is a ticket without a review
    reviewedAt  when the review was pressed (needed with a level)
    reviewId    its name; the ticket's, if absent
    deviceId    the device it was pressed on
    source      rating (the counter's screen, the default), kiosk, phone, or staff

  Prints a line of JSON for each flag that stands, most certain first: kind (tooFast, run,
  tooPerfect, lowResponse, suppressedOffers, sameDevice, neverCalled), clerkId, deviceId,
  reviewIds it is about, p, figures. Which stand is decided by Benjamini-Hochberg within each
  kind. A flag is a question, not a penalty. Last line: "N flags, N of N reviews flagged".
  The thresholds are those of standards/evaluation-scheme.json.
  --all  prints those too that do not stand.`;

function main(): void {
  const { values, positionals } = parseArgs({
    options: { all: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (values.help || path === undefined || positionals.length > 1) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }

  const tickets = readTickets(readFileSync(path, 'utf8'));
  const flags = findFlags(tickets, scoringSchemeSchema.parse(shipped.scoring).flags);
  const standing = flags.filter(({ stands }) => stands);
  (values.all ? flags : standing).toSorted((a, b) => a.p - b.p).forEach((flag) => console.log(JSON.stringify(flag)));
  const reviews = tickets.filter(({ review }) => review !== null).length;
  console.log(`${standing.length} flags, ${flaggedReviews(flags).size} of ${reviews} reviews flagged`);
}

const isOfTheCaller = (error: unknown): error is Error =>
  error instanceof UnusableLine ||
  (error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'EISDIR', 'EACCES', 'ERR_PARSE_ARGS_UNKNOWN_OPTION'].includes(String(error.code)));

try {
  main();
} catch (error) {
  console.error(isOfTheCaller(error) ? error.message : error);
  process.exitCode = 1;
}

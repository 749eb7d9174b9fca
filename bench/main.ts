import { parseArgs } from 'node:util';
import { compareFormPaint } from './form-paint/compare';
import { compareForms } from './forms/compare';
import { compareHall } from './hall/compare';
import { compareIngest } from './ingest/compare';
import { comparePapers } from './paper-press/compare';
import { comparePool } from './pool/compare';
import { compareResidents } from './residents/compare';
import { formatTable, type Result } from './result';
import { compareStart } from './start/compare';
import { compareWritePath } from './write-path/compare';

type Comparison = Readonly<{ names: readonly string[]; run: (options: Options) => Promise<readonly Result[]> }>;
type Options = Readonly<{ rows: number; people: number }>;

const comparisons: readonly Comparison[] = [
  { names: ['issue', 'call', 'finish'], run: compareWritePath },
  { names: ['hall'], run: compareHall },
  { names: ['pool'], run: comparePool },
  { names: ['start'], run: compareStart },
  { names: ['form-paint'], run: compareFormPaint },
  { names: ['ingest'], run: ({ rows }) => compareIngest(rows) },
  { names: ['evaluate'], run: compareForms },
  { names: ['paper'], run: comparePapers },
  { names: ['residents'], run: ({ people }) => compareResidents(people) },
];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      rows: { type: 'string', default: '10000000' },
      people: { type: 'string', default: '1000000' },
    },
    allowPositionals: true,
  });
  const known = comparisons.flatMap(({ names }) => names);
  const unknown = positionals.filter((name) => !known.includes(firstPart(name)));
  if (unknown.length > 0) {
    throw new Error(
      `There is no comparison "${unknown.join('", "')}". Take: ${known.join(', ')}, or a whole name such as issue.rate.16`,
    );
  }

  const isWanted = (name: string) =>
    positionals.length === 0 || positionals.some((wanted) => name === wanted || name.startsWith(`${wanted}.`));
  const results: Result[] = [];
  for (const { names, run } of comparisons) {
    if (positionals.length === 0 || positionals.some((wanted) => names.includes(firstPart(wanted)))) {
      results.push(
        ...(await run({ rows: Number(values.rows), people: Number(values.people) })).filter((result) =>
          isWanted(result.name),
        ),
      );
    }
  }

  console.log(values.json ? JSON.stringify({ results }) : formatTable(results));
}

const firstPart = (name: string) => name.split('.')[0] ?? '';

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

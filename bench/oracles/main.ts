import { parseArgs } from 'node:util';
import { checkOracle } from './check-oracle';
import { readOracles, UnusableFile } from './read-oracles';

const usage = `npm run oracles -- FILE

  Evaluates every oracle of area "scoring" in FILE by its formula's name with the product's own
  functions, prints each miss, and "N passed, N failed, N skipped". Skipped: area "queueing".
  FILE: {"oracles":[{"id","area","formula","inputs":{…},"expected":{…},"tolerance":0.00005}]}`;

function main(): void {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (values.help || path === undefined || positionals.length > 1) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }

  const verdicts = readOracles(path).map(checkOracle);
  verdicts.flatMap(({ misses }) => misses).forEach((miss) => console.log(miss));
  const count = (kind: string) => verdicts.filter((verdict) => verdict.kind === kind).length;
  console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
  process.exitCode = count('failed') === 0 ? 0 : 1;
}

const isUnknownOption = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';

try {
  main();
} catch (error) {
  console.error(error instanceof UnusableFile || isUnknownOption(error) ? error.message : error);
  process.exitCode = 1;
}

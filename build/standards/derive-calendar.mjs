/**
 * Makes standards/calendar.json out of the npm package chinese-days (MIT):
 * `npm pack chinese-days@1.5.7`, unpack it, then
 * `node build/standards/derive-calendar.mjs <unpacked package>`.
 * The package falls back to plain weekends for a year it does not know, so only
 * years that have both holidays and exchanged workdays are taken.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { URL } from 'node:url';
import { writeJson } from './write-json.mjs';

const firstYear = 2025;
const packageDir = process.argv[2];
if (packageDir === undefined) {
  throw new Error('Say where the unpacked chinese-days package is');
}
const { name, version, license } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
const data = JSON.parse(readFileSync(join(packageDir, 'dist/chinese-days.json'), 'utf8'));

const years = [];
for (
  let year = firstYear;
  daysOf(data.holidays, year).length > 0 && daysOf(data.workdays, year).length > 0;
  year += 1
) {
  years.push({ year, offDays: daysOf(data.holidays, year), workdays: daysOf(data.workdays, year) });
}
writeJson(new URL('../../standards/calendar.json', import.meta.url), {
  years,
  lastCoveredYear: years.at(-1).year,
  sources: [`npm ${name} ${version} (${license})`],
});
for (const { year, offDays, workdays } of years) {
  process.stdout.write(`${year}: ${offDays.length} off, ${workdays.length} worked\n`);
}

function daysOf(days, year) {
  const zhNames = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };
  return Object.entries(days)
    .filter(([on]) => on.startsWith(`${year}-`))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, text]) => {
      const [en, zh] = text.split(',');
      return { on, name: { zh: zhNames[zh] ?? zh, en } };
    });
}

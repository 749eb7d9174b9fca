/**
 * Makes standards/review.json: the five levels and the national reason tags.
 * `node build/standards/derive-review.mjs`
 */
import { readFileSync } from 'node:fs';
import { URL } from 'node:url';
import { writeJson } from './write-json.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const standards = read('sources/standards.json');
const english = read('tag-names.json');
const levelNames = {
  5: 'Very satisfied',
  4: 'Satisfied',
  3: 'Fairly satisfied',
  2: 'Dissatisfied',
  1: 'Very dissatisfied',
};

const review = {
  levels: standards.ratingLevels.levels.map(({ stars, label, bad, interfaceCode, gb39046Code }) => ({
    level: stars,
    label: { zh: label, en: levelNames[stars] },
    bad,
    interfaceCode,
    gb39046Code,
  })),
  tags: standards.reasonTags.tags.map((entry) => ({
    ...tag(entry),
    inShortList: entry.inShortList,
    source: standards.reasonTags.scheme,
  })),
  tagsLegacy: standards.reasonTagsLegacy.tags.map((entry) => ({
    ...tag(entry),
    source: standards.reasonTagsLegacy.note,
  })),
  sources: [
    ...new Set([
      ...standards.ratingLevels.source,
      ...standards.reasonTags.source,
      ...standards.reasonTagsLegacy.source,
    ]),
  ],
};
writeJson(new URL('../../standards/review.json', import.meta.url), review);
process.stdout.write(`${review.tags.length} tags, ${review.tagsLegacy.length} legacy tags\n`);

function tag({ code, stars, text }) {
  const en = english[code];
  if (en === undefined) {
    throw new Error(`Tag ${code} has no English text`);
  }
  return { code, level: stars, text: { zh: text, en } };
}

/**
 * Makes standards/categories.json and standards/items.json out of the collected
 * catalogue: `node build/standards/derive-items.mjs`. What the catalogue leaves
 * empty stays null.
 */
import { readFileSync } from 'node:fs';
import { URL } from 'node:url';
import { customPinyin, pinyin } from 'pinyin-pro';
import { writeJson } from './write-json.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const target = (name) => new URL(`../../standards/${name}`, import.meta.url);

const catalogue = read('sources/catalog.json');
const names = new Map(read('item-names.json').map((entry) => [entry.name, entry]));
const details = read('item-details.json').items;
const categoryNames = read('category-names.json');

const centreList = 'https://www.shcn.gov.cn/col7532/20211207/1175663.html';
const ownGrouping = '按条线主管部门归类（本标准包自定）';
const kinds = { 受理: 'accept', 查询: 'lookUp' };

// The dictionary reads 公积金还款 as hai kuan.
customPinyin({ 还款: 'huán kuǎn' });

const items = catalogue.filter((entry) => entry.kind !== '大类').map(item);
writeJson(target('items.json'), items);
writeJson(target('categories.json'), categoryNames.map(category));
process.stdout.write(`${items.length} items in ${categoryNames.length} categories\n`);

function category({ name, id, letter, en, color, pictogram, aliases, ownWord }) {
  const own = items.filter((entry) => entry.categoryId === id);
  return {
    id,
    letter,
    name: { zh: name, en },
    aliases,
    color,
    pictogram,
    // A business the source names without its items (工会理赔) is still dealt with at the counter.
    takesNumbers: own.length === 0 || own.some((entry) => entry.kind === 'accept'),
    sources: ownWord === undefined ? [ownGrouping] : [`${centreList}（${ownWord}）`, ownGrouping],
  };
}

function item(entry) {
  const { id, en, everyday = [] } = must(names.get(entry.name), entry.name);
  const detail = details[id] ?? {};
  const note = detail.note ?? null;
  const syllables = readAloud(entry.name);
  const aliases = [...(entry.aliases ?? []), ...everyday];
  return {
    id,
    categoryId: must(
      categoryNames.find((one) => one.name === entry.category),
      entry.category,
    ).id,
    code: orNull(entry.code),
    kind: must(kinds[entry.kind], entry.kind),
    name: { zh: entry.name, en },
    pinyin: syllables.join(' '),
    initials: initialsOf(syllables),
    aliases,
    aliasInitials: aliases.map((alias) => initialsOf(readAloud(alias))),
    department: orNull(entry.department),
    applicant: orNull(entry.applicant),
    materials: orNull(entry.materials),
    deadline: {
      workdays: orNull(entry.timeLimitWorkingDays),
      calendarDays: detail.calendarDays ?? null,
      instant: orNull(entry.instant),
      note: orNull(entry.timeLimitNote),
    },
    proxy: proxyRule(entry, detail),
    cityWide: orNull(entry.cityWide),
    certificate: orNull(entry.certificate),
    fee: orNull(entry.fee),
    phone: orNull(entry.phone),
    validity: orNull(entry.validity),
    channel: orNull(entry.channel),
    note,
    sourceNote: entry.note === undefined || entry.note === note ? null : entry.note,
    centreConfirmed: entry.centreConfirmed,
    reliability: entry.reliability,
    sources: entry.source,
  };
}

/** The papers of a proxy are those the catalogue itself ties to acting for another. */
function proxyRule(entry, detail) {
  const allowed = orNull(entry.proxyAllowed);
  const tied = (entry.materials ?? []).filter((paper) => /代办|委托|受托|代理人/.test(paper));
  const requires = detail.proxyRequires ?? (allowed === true && tied.length > 0 ? tied : null);
  return { allowed, who: 'proxyWho' in detail ? detail.proxyWho : orNull(entry.proxyNote), requires };
}

/** Syllables without tones, ü as v (as people type it); digits stay, other signs go. */
function readAloud(name) {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((part) => part.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((part) => part !== '');
}

/** `3sydjg`: a number counts as a whole, a syllable as its first letter. */
function initialsOf(syllables) {
  return syllables.map((syllable) => (/^\d/.test(syllable) ? syllable : syllable[0])).join('');
}

function orNull(value) {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
}

function must(value, what) {
  if (value === undefined) {
    throw new Error(`No entry for ${what}`);
  }
  return value;
}

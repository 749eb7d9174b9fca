import { describe, expect, it } from 'vitest';
import manifest from '../../standards/bundle.json';
import calendar from '../../standards/calendar.json';
import categories from '../../standards/categories.json';
import codeLists from '../../standards/code-lists.json';
import divisions from '../../standards/divisions.json';
import evaluationScheme from '../../standards/evaluation-scheme.json';
import form from '../../standards/forms/dibao-application.json';
import itemBundles from '../../standards/item-bundles.json';
import items from '../../standards/items.json';
import lifeEvents from '../../standards/life-events.json';
import numbering from '../../standards/numbering.json';
import openingHours from '../../standards/opening-hours.json';
import procedures from '../../standards/procedures.json';
import priorityGroups from '../../standards/priority-groups.json';
import review from '../../standards/review.json';
import settings from '../../standards/settings.json';
import { parseStandardBundle } from './standard-bundle';

function shippedParts() {
  const { files: _files, forms, papers: _papers, ...heading } = manifest;
  return structuredClone({
    ...heading,
    categories,
    items,
    priorityGroups,
    review,
    openingHours,
    calendar,
    numbering,
    settings,
    evaluationScheme,
    lifeEvents,
    codeLists,
    divisions,
    itemBundles,
    procedures,
    forms: [{ id: form.id, version: form.version, itemIds: forms[0]?.itemIds, template: form }],
  });
}

/** Sets the value at a path like `items[12].categoryId`. */
function plant(path: string, value: unknown): unknown {
  const parts = shippedParts();
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Record<string, unknown>>((part, key) => part[key] as Record<string, unknown>, parts);
  holder[last] = value;
  return parts;
}

function faultPaths(parts: unknown): readonly string[] {
  const parsed = parseStandardBundle(parts);
  return parsed.ok ? [] : parsed.faults.map(({ path }) => path);
}

describe('parseStandardBundle', () => {
  it('takes the shipped bundle', () => {
    expect(faultPaths(shippedParts())).toEqual([]);
  });

  it.each([
    ['a number where text belongs', 'items[3].name.zh', 7, 'items[3].name.zh'],
    ['empty text', 'categories[0].name.en', ' ', 'categories[0].name.en'],
    ['a key nobody knows', 'items[0].deadlines', {}, 'items[0]'],
    ['an id that is not readable text', 'items[0].id', '居住登记', 'items[0].id'],
    ['a fact without a source', 'items[0].sources', [], 'items[0].sources'],
    ['an unknown pictogram', 'categories[2].pictogram', 'skull', 'categories[2].pictogram'],
    ['another spec', 'spec', 'yimen-standard-bundle/9', 'spec'],
    ['a date that does not exist', 'effectiveFrom', '2025-02-30', 'effectiveFrom'],
    ['a time that does not exist', 'openingHours.weekday[0].to', '24:30', 'openingHours.weekday[0].to'],
    ['a setting out of range', 'settings.priorityRatio.value', 0, 'settings.priorityRatio.value'],
    ['a setting that is missing', 'settings.pinFailures', undefined, 'settings.pinFailures'],
    ['a sixth level', 'review.levels[0].level', 6, 'review.levels[0].level'],
    ['a tag of a level that does not exist', 'review.tags[0].level', 0, 'review.tags[0].level'],
    ['a colour by name', 'categories[0].color', 'navy', 'categories[0].color'],
    ['two letters', 'categories[0].letter', 'AB', 'categories[0].letter'],
  ])('refuses the wrong shape: %s', (_what, at, value, fault) => {
    expect(faultPaths(plant(at, value))).toContain(fault);
  });

  it.each([
    ['an item without a category', 'items[12].categoryId', 'nowhere', 'items[12].categoryId'],
    ['two items of one id', 'items[1].id', items[0]?.id, 'items[1].id'],
    ['two categories of one id', 'categories[1].id', categories[0]?.id, 'categories[1].id'],
    ['two categories of one letter', 'categories[1].letter', 'A', 'categories[1].letter'],
    ['the letter of priority', 'categories[0].letter', 'V', 'categories[0].letter'],
    ['the letter of appointments', 'categories[0].letter', 'Y', 'categories[0].letter'],
    ['a letter the bundle reserves', 'categories[0].letter', 'O', 'categories[0].letter'],
    ['the same mark for priority and appointment', 'numbering.appointmentMark', 'V', 'numbering.appointmentMark'],
    ['a colour too pale for white text', 'categories[0].color', '#FFC94D', 'categories[0].color'],
    ['numbers refused where items take them', 'categories[0].takesNumbers', false, 'categories[0].takesNumbers'],
    ['a life event without its item', 'lifeEvents[0].itemIds[1]', 'no-such-item', 'lifeEvents[0].itemIds[1]'],
    ['a hole between the years', 'calendar.years[1].year', 2027, 'calendar.years[1].year'],
    ['a last year that is not the last', 'calendar.lastCoveredYear', 2030, 'calendar.lastCoveredYear'],
    ['a day in another year', 'calendar.years[0].offDays[0].on', '2026-01-01', 'calendar.years[0].offDays[0].on'],
    [
      'an exchanged workday on a Monday',
      'calendar.years[0].workdays[0].on',
      '2025-03-03',
      'calendar.years[0].workdays[0].on',
    ],
    ['a day both off and worked', 'calendar.years[0].workdays[0].on', '2025-10-04', 'calendar.years[0].workdays[0].on'],
    ['a day named twice', 'calendar.years[0].offDays[1].on', '2025-01-01', 'calendar.years[0]'],
    ['closing before opening', 'openingHours.weekday[0].to', '08:00', 'openingHours.weekday[0].to'],
    ['a centre that never opens', 'openingHours.weekday', [], 'openingHours.weekday'],
    ['a level used twice', 'review.levels[0].level', 4, 'review.levels'],
    ['a bad level above a good one', 'review.levels[1].bad', true, 'review.levels[1].bad'],
    ['one code for two levels', 'review.levels[1].interfaceCode', '5', 'review.levels[1].interfaceCode'],
    ['two tags of one code', 'review.tags[1].code', '510', 'review.tags[1].code'],
    ['a legacy tag that is current', 'review.tagsLegacy[2].code', '510', 'review.tagsLegacy[2].code'],
    [
      'a bad level counted as satisfied',
      'evaluationScheme.satisfiedLevels[2]',
      2,
      'evaluationScheme.satisfiedLevels[2]',
    ],
    ['a form for an item that does not exist', 'forms[0].itemIds[0]', 'no-such-item', 'forms[0].itemIds[0]'],
    ['a form for a look-up', 'forms[0].itemIds[0]', 'primary-school-enrolment-lookup', 'forms[0].itemIds[0]'],
    [
      'a form with an unknown code list',
      'forms[0].template.codeLists.health',
      'GB/T 1',
      'forms[0].template.codeLists.health',
    ],
    ['a county without its city', 'divisions.codes', { 310000: '上海市', 310101: '黄浦区' }, 'divisions.codes.310101'],
    ['a code that is no division', 'divisions.codes', { 31: '上海市' }, 'divisions.codes.31'],
    [
      'an item of a bundle that nobody accepts',
      'itemBundles[0].itemIds[1]',
      'residence-permit-points-lookup',
      'itemBundles[0].itemIds[1]',
    ],
    ['an item twice in a bundle', 'itemBundles[0].itemIds[1]', 'residence-registration', 'itemBundles[0].itemIds'],
    ['a step twice', 'procedures[0].steps[1].id', 'receive', 'procedures[0].steps[1].id'],
    ['steps out of order', 'procedures[0].steps[0].endsWith', 'process', 'procedures[0].steps[1].endsWith'],
    ['no procedure for other items', 'procedures[0].itemIds', ['residence-registration'], 'procedures'],
    ['an item in two procedures', 'procedures[1].itemIds', ['senior-card-application'], 'procedures[4].itemIds'],
    ['a bundle of one item', 'itemBundles[1].itemIds', ['unemployment-registration'], 'itemBundles[1].itemIds'],
    ['one code for two meanings', 'codeLists[0].codes[1].code', '0', 'codeLists[0].codes[1].code'],
    ['an alias without its initials', 'items[0].aliasInitials', [], 'items[0].aliasInitials'],
  ])('refuses parts that do not fit together: %s', (_what, at, value, fault) => {
    expect(faultPaths(plant(at, value))).toContain(fault);
  });

  it('refuses a catalogue in which nobody could be served', () => {
    const parts = shippedParts();
    const lookUps = parts.items.filter(({ kind }) => kind === 'lookUp');
    expect(faultPaths({ ...parts, items: lookUps, forms: [], lifeEvents: [] })).toContain('items');
  });

  it('takes a bundle of a district that knows no divisions and no bundles of items', () => {
    const { divisions: _divisions, itemBundles: _itemBundles, procedures: _procedures, ...older } = shippedParts();
    expect(faultPaths(older)).toEqual([]);
  });

  it('names every fault, not only the first', () => {
    const parts = shippedParts();
    const strayed = parts.items.map((item) => ({ ...item, categoryId: 'nowhere' }));
    expect(faultPaths({ ...parts, items: strayed }).filter((path) => path.endsWith('categoryId'))).toHaveLength(
      items.length,
    );
  });

  it.each([null, undefined, 7, 'bundle', [], {}])('refuses %j', (parts) => {
    expect(parseStandardBundle(parts).ok).toBe(false);
  });
});

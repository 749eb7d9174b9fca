import { findSchemeFaults } from '../domain/scoring/scheme';
import type { Category, StandardBundle } from '../domain/standards/bundle';
import { contrastRatio } from '../domain/standards/contrast-ratio';
import type { BundleFault } from './bundle-fault';
import { checkFormTemplates } from './standard-bundle-form-checks';
import { checkPapers } from './standard-bundle-paper-checks';
import { checkProcedures } from './standard-bundle-procedure-checks';
import { checkCalendar, checkOpeningHours } from './standard-bundle-time-checks';

/** WCAG AA for text, here white numerals on the category's colour. */
const minimumContrast = 4.5;
const reviewLevels = [5, 4, 3, 2, 1];

/** What the shape alone cannot say: that the parts of a bundle fit together. */
export function checkBundle(bundle: StandardBundle): readonly BundleFault[] {
  return [
    ...checkCategories(bundle),
    ...checkItems(bundle),
    ...checkReview(bundle),
    ...checkScheme(bundle),
    ...checkCalendar(bundle.calendar),
    ...checkOpeningHours(bundle.openingHours),
    ...checkReferences(bundle),
    ...checkForms(bundle),
    ...checkFormTemplates(bundle),
    ...checkDivisions(bundle),
    ...checkItemBundles(bundle),
    ...checkPapers(bundle),
    ...checkProcedures(bundle),
    ...duplicates(
      'priorityGroups',
      'id',
      bundle.priorityGroups.map(({ id }) => id),
    ),
  ];
}

function checkCategories({ categories, items, numbering }: StandardBundle): BundleFault[] {
  const { priorityMark, appointmentMark, handOutMark } = numbering;
  const marks = [priorityMark, appointmentMark, ...(handOutMark === undefined ? [] : [handOutMark])];
  const reserved = new Set([...numbering.reservedLetters, ...marks, 'V', 'Y']);
  const faults = categories.flatMap((category, index) => {
    const path = `categories[${index}]`;
    const hasAccepted = items.some((item) => item.categoryId === category.id && item.kind === 'accept');
    return [
      ...when(reserved.has(category.letter), `${path}.letter`, `${category.letter} is reserved for ticket marks`),
      ...when(!category.takesNumbers && hasAccepted, `${path}.takesNumbers`, 'has items that take numbers'),
      ...checkColor(category, path),
    ];
  });
  const acceptsNothing = !items.some((item) => item.kind === 'accept');
  return [
    ...faults,
    ...when(acceptsNothing, 'items', 'not one item takes numbers: nobody could be served'),
    ...when(
      numbering.priorityMark === numbering.appointmentMark,
      'numbering.appointmentMark',
      'equals the priority mark',
    ),
    ...duplicates(
      'categories',
      'id',
      categories.map(({ id }) => id),
    ),
    ...duplicates(
      'categories',
      'letter',
      categories.map(({ letter }) => letter),
    ),
  ];
}

function checkColor({ color }: Category, path: string): BundleFault[] {
  const contrast = contrastRatio(color, '#FFFFFF');
  const message = `${color} has a contrast of ${contrast.toFixed(2)} under white text, less than ${minimumContrast}`;
  return when(contrast < minimumContrast, `${path}.color`, message);
}

function checkItems({ categories, items }: StandardBundle): BundleFault[] {
  const known = new Set(categories.map(({ id }) => id));
  const faults = items.flatMap((item, index) => [
    ...when(!known.has(item.categoryId), `items[${index}].categoryId`, `there is no category ${item.categoryId}`),
    ...when(item.aliasInitials.length !== item.aliases.length, `items[${index}].aliasInitials`, 'one for each alias'),
  ]);
  return [
    ...faults,
    ...duplicates(
      'items',
      'id',
      items.map(({ id }) => id),
    ),
  ];
}

function checkReview({ review }: StandardBundle): BundleFault[] {
  const levels = review.levels.map(({ level }) => level);
  const isComplete =
    levels.length === reviewLevels.length && reviewLevels.every((level, index) => levels[index] === level);
  const shortListed = new Set(review.tags.filter((tag) => tag.inShortList).map((tag) => tag.level));
  const codes = review.tags.map(({ code }) => code);
  return [
    ...when(!isComplete, 'review.levels', 'must be exactly 5, 4, 3, 2, 1, best first'),
    ...review.levels.flatMap(({ level }, index) =>
      when(!shortListed.has(level), `review.levels[${index}]`, `level ${level} has no tag in the short list`),
    ),
    ...review.levels.flatMap(({ level, bad }, index) => {
      const isWorseGood = bad && review.levels.some((other) => other.level < level && !other.bad);
      return when(isWorseGood, `review.levels[${index}].bad`, 'a worse level is not bad');
    }),
    ...when(!review.levels.some(({ bad }) => bad), 'review.levels', 'no level is bad'),
    ...duplicates('review.tags', 'code', codes),
    ...duplicates(
      'review.tagsLegacy',
      'code',
      review.tagsLegacy.map(({ code }) => code),
    ),
    ...review.tagsLegacy.flatMap(({ code }, index) =>
      when(codes.includes(code), `review.tagsLegacy[${index}].code`, `${code} is a current tag`),
    ),
    ...duplicates(
      'review.levels',
      'interfaceCode',
      review.levels.map(({ interfaceCode }) => interfaceCode),
    ),
    ...duplicates(
      'review.levels',
      'gb39046Code',
      review.levels.map(({ gb39046Code }) => gb39046Code),
    ),
  ];
}

function checkScheme({ evaluationScheme, review }: StandardBundle): BundleFault[] {
  const bad = new Set(review.levels.filter((entry) => entry.bad).map(({ level }) => level));
  const faults = evaluationScheme.scoring === undefined ? [] : findSchemeFaults(evaluationScheme.scoring);
  return [
    ...evaluationScheme.satisfiedLevels.flatMap((level, index) =>
      when(bad.has(level), `evaluationScheme.satisfiedLevels[${index}]`, `level ${level} is a bad review`),
    ),
    ...faults.map(({ path, message }) => ({ path: `evaluationScheme.scoring.${path}`, message })),
  ];
}

function checkReferences({ items, lifeEvents, codeLists }: StandardBundle): BundleFault[] {
  const known = new Set(items.map(({ id }) => id));
  return [
    ...lifeEvents.flatMap((event, index) => missingItems(event.itemIds, known, `lifeEvents[${index}].itemIds`)),
    ...duplicates(
      'lifeEvents',
      'id',
      lifeEvents.map(({ id }) => id),
    ),
    ...duplicates(
      'codeLists',
      'id',
      codeLists.map(({ id }) => id),
    ),
    ...duplicates(
      'codeLists',
      'standard',
      codeLists.map(({ standard }) => standard),
    ),
    ...codeLists.flatMap(({ codes }, index) =>
      duplicates(
        `codeLists[${index}].codes`,
        'code',
        codes.map(({ code }) => code),
      ),
    ),
  ];
}

function checkForms({ forms, items, codeLists }: StandardBundle): BundleFault[] {
  const accepted = new Set(items.filter(({ kind }) => kind === 'accept').map(({ id }) => id));
  const standards = new Set(codeLists.map(({ standard }) => standard));
  const faults = forms.flatMap(({ template, itemIds }, index) => [
    ...missingItems(itemIds, accepted, `forms[${index}].itemIds`),
    ...Object.entries(template['codeLists'] ?? {}).flatMap(([name, standard]) =>
      when(
        !standards.has(String(standard)),
        `forms[${index}].template.codeLists.${name}`,
        `there is no code list ${standard}`,
      ),
    ),
  ]);
  return [
    ...faults,
    ...duplicates(
      'forms',
      'id',
      forms.map(({ id, version }) => `${id}@${version}`),
    ),
  ];
}

/** A county without its prefecture and province could not be said or chosen. */
function checkDivisions({ divisions }: StandardBundle): BundleFault[] {
  const codes = divisions?.codes ?? {};
  return Object.keys(codes).flatMap((code) =>
    [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].flatMap((above) =>
      when(codes[above] === undefined, `divisions.codes.${code}`, `there is no ${above} above it`),
    ),
  );
}

/** Cases are opened for them, so every one must be an item that takes a case. */
function checkItemBundles({ itemBundles = [], items }: StandardBundle): BundleFault[] {
  const accepted = new Set(items.filter(({ kind }) => kind === 'accept').map(({ id }) => id));
  return [
    ...itemBundles.flatMap(({ itemIds }, index) => [
      ...missingItems(itemIds, accepted, `itemBundles[${index}].itemIds`),
      ...when(new Set(itemIds).size < itemIds.length, `itemBundles[${index}].itemIds`, 'names an item twice'),
    ]),
    ...duplicates(
      'itemBundles',
      'id',
      itemBundles.map(({ id }) => id),
    ),
  ];
}

function missingItems(itemIds: readonly string[], known: ReadonlySet<string>, path: string): BundleFault[] {
  return itemIds.flatMap((id, index) => when(!known.has(id), `${path}[${index}]`, `there is no such item: ${id}`));
}

/** A fault at the second and every later use of a value that must be used once. */
function duplicates(list: string, key: string, values: readonly string[]): BundleFault[] {
  return values.flatMap((value, index) =>
    when(values.indexOf(value) < index, `${list}[${index}].${key}`, `${value} is used twice`),
  );
}

function when(broken: boolean, path: string, message: string): BundleFault[] {
  return broken ? [{ path, message }] : [];
}

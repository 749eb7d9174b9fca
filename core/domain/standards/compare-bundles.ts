import type { BundledForm, LocalText, StandardBundle } from './bundle';
import { canonicalText } from './canonical-text';
import { compareEntries, type Entry, type PartChange } from './compare-entries';
import { lostLocally, type LocalValues, type LostValue } from './local-settings';

export const bundleParts = [
  'categories',
  'items',
  'forms',
  'openingHours',
  'calendar',
  'reviewLevels',
  'reviewTags',
  'evaluationScheme',
  'numbering',
  'settings',
  'priorityGroups',
  'lifeEvents',
  'codeLists',
  'divisions',
  'itemBundles',
  'procedures',
  'papers',
] as const;

export type BundlePart = (typeof bundleParts)[number];

export type BundleComparison = Readonly<{
  /** Parts that differ, in the order in which they matter to a centre. */
  parts: readonly (PartChange & Readonly<{ part: BundlePart }>)[];
  /** The centre's own values that the newer bundle does not leave to it. */
  lostSettings: readonly LostValue[];
}>;

/** What would change for a centre when the newer bundle takes over from the older one; data, never a sentence. */
export function compareBundles(before: StandardBundle, after: StandardBundle, local: LocalValues): BundleComparison {
  const changes = bundleParts.map((part) => ({
    part,
    ...compareEntries(entriesOf[part](before), entriesOf[part](after)),
  }));
  return {
    parts: changes.filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0),
    lostSettings: lostLocally(after, local),
  };
}

const entriesOf: Readonly<Record<BundlePart, (bundle: StandardBundle) => readonly Entry[]>> = {
  categories: ({ categories }) => categories.map(named),
  items: ({ items }) => items.map(named),
  forms: ({ forms }) => forms.map(formEntry),
  openingHours: ({ openingHours: { weekday, weekend, holiday, adjustedWorkday } }) =>
    plainEntries({ weekday, weekend, holiday, adjustedWorkday }),
  calendar: ({ calendar }) =>
    calendar.years.map(({ year, offDays, workdays }) => ({
      key: String(year),
      name: null,
      value: { offDays: offDays.map(({ on }) => on), workdays: workdays.map(({ on }) => on) },
    })),
  reviewLevels: ({ review }) =>
    review.levels.map((level) => ({ key: String(level.level), name: level.label, value: level })),
  reviewTags: ({ review }) => review.tags.map((tag) => ({ key: tag.code, name: tag.text, value: tag })),
  evaluationScheme: ({ evaluationScheme }) => [
    { key: evaluationScheme.id, name: evaluationScheme.name, value: evaluationScheme },
  ],
  numbering: ({ numbering }) => [{ key: 'numbering', name: null, value: numbering }],
  settings: ({ settings }) =>
    Object.entries(settings).map(([key, { value, local }]) => ({ key, name: null, value: { value, local } })),
  priorityGroups: ({ priorityGroups }) => priorityGroups.map(named),
  lifeEvents: ({ lifeEvents }) => lifeEvents.map(named),
  codeLists: ({ codeLists }) => codeLists.map(named),
  divisions: ({ divisions }) =>
    Object.entries(divisions?.codes ?? {}).map(([key, name]) => ({
      key,
      name: { zh: name, en: name },
      value: { name },
    })),
  itemBundles: ({ itemBundles = [] }) => itemBundles.map(named),
  procedures: ({ procedures = [] }) =>
    procedures.map((procedure) => ({
      key: `${procedure.id}@${procedure.version}`,
      name: procedure.name,
      value: procedure,
    })),
  papers: ({ papers = [] }) =>
    papers.map(({ id, title, ...paper }) => {
      const zh = title['zh-Hans'];
      return { key: id, name: { zh, en: title.en ?? zh }, value: { title, ...paper } };
    }),
};

function named<T extends Readonly<{ id: string; name: LocalText }>>(value: T): Entry {
  return { key: value.id, name: value.name, value };
}

/** Each version of a form is a thing of its own: people may still be filling in the older one. */
function formEntry({ id, version, itemIds, template }: BundledForm): Entry {
  const title = template['title'] as Readonly<Record<string, string>> | undefined;
  const zh = title?.['zh-Hans'];
  return {
    key: `${id}@${version}`,
    name: zh === undefined ? null : { zh, en: title?.['en'] ?? zh },
    // A template is compared whole: nobody decides by its single fields.
    value: { itemIds, template: canonicalText(template) },
  };
}

function plainEntries(parts: Readonly<Record<string, unknown>>): readonly Entry[] {
  return Object.entries(parts).map(([key, hours]) => ({ key, name: null, value: { hours } }));
}

import { beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { loadStandards } from '../../service/standards/load-standards';
import type { StandardBundle } from './bundle';
import { compareBundles } from './compare-bundles';
import { allowedLocally } from './local-settings';

let shipped: StandardBundle;

beforeAll(async () => {
  shipped = await loadStandards(join(__dirname, '../../../standards'));
});

/** The change of one part, from a bundle that somebody worked on. */
function changeOf(part: string, work: (bundle: StandardBundle) => Partial<StandardBundle>) {
  const { parts } = compareBundles(shipped, { ...shipped, version: 2, ...work(structuredClone(shipped)) }, {});
  expect(parts.map((one) => one.part)).toEqual([part]);
  const [change] = parts;
  if (change === undefined) {
    throw new Error('nothing changed');
  }
  return change;
}

describe('compareBundles', () => {
  it('finds nothing between a bundle and itself', () => {
    expect(compareBundles(shipped, structuredClone(shipped), {})).toEqual({ parts: [], lostSettings: [] });
  });

  it('names an item that came and one that went', () => {
    const { added, removed, changed } = changeOf('items', ({ items: [first, ...others] }) => ({
      items: first === undefined ? [] : [...others, { ...first, id: 'brand-new', name: { zh: '新事项', en: 'New' } }],
    }));
    expect(added).toEqual([{ key: 'brand-new', name: { zh: '新事项', en: 'New' } }]);
    expect(removed.map(({ key }) => key)).toEqual([shipped.items[0]?.id]);
    expect(changed).toEqual([]);
  });

  it('shows each field of an item before and after', () => {
    const { changed } = changeOf('items', ({ items: [first, ...others] }) => ({
      items:
        first === undefined
          ? []
          : [{ ...first, fee: '10 元', deadline: { ...first.deadline, workdays: 7 } }, ...others],
    }));
    const [before] = shipped.items;
    expect(changed).toEqual([
      {
        key: before?.id,
        name: before?.name,
        fields: [
          { field: 'deadline.workdays', before: before?.deadline.workdays ?? null, after: 7 },
          { field: 'fee', before: before?.fee ?? null, after: '10 元' },
        ],
      },
    ]);
  });

  it('passes over what a manager does not decide by: sources and search keys', () => {
    const items = shipped.items.map((item) => ({ ...item, sources: ['elsewhere'], initials: 'zz' }));
    expect(compareBundles(shipped, { ...shipped, items }, {}).parts).toEqual([]);
  });

  it('shows a new version of a form beside the one that stays', () => {
    const [form] = shipped.forms;
    const { added, removed } = changeOf('forms', ({ forms }) => ({
      forms: form === undefined ? [] : [...forms, { ...form, version: form.version + 1 }],
    }));
    expect(added.map(({ key }) => key)).toEqual([`${form?.id}@${(form?.version ?? 0) + 1}`]);
    expect(removed).toEqual([]);
  });

  it.each([
    [
      'calendar',
      (bundle: StandardBundle) => ({ calendar: { ...bundle.calendar, years: bundle.calendar.years.slice(1) } }),
    ],
    ['reviewTags', (bundle: StandardBundle) => ({ review: { ...bundle.review, tags: bundle.review.tags.slice(1) } })],
    [
      'evaluationScheme',
      (bundle: StandardBundle) => ({ evaluationScheme: { ...bundle.evaluationScheme, minimumReviews: 99 } }),
    ],
    ['openingHours', (bundle: StandardBundle) => ({ openingHours: { ...bundle.openingHours, weekend: [] } })],
    ['numbering', (bundle: StandardBundle) => ({ numbering: { ...bundle.numbering, digits: 4 } })],
    ['codeLists', (bundle: StandardBundle) => ({ codeLists: bundle.codeLists.slice(1) })],
  ])('sees a change in %s and nowhere else', (part, work) => {
    const { added, removed, changed } = changeOf(part, work);
    expect(added.length + removed.length + changed.length).toBe(1);
  });

  it('shows whose value is lost where the newer bundle takes a setting back', () => {
    const settings = {
      ...shipped.settings,
      ratingSeconds: { ...shipped.settings.ratingSeconds, value: 60, local: false },
    };
    const { parts, lostSettings } = compareBundles(
      shipped,
      { ...shipped, settings },
      { ratingSeconds: 45, priorityRatio: 3 },
    );
    expect(lostSettings).toEqual([{ name: 'ratingSeconds', own: 45, standard: 60 }]);
    expect(parts[0]?.changed.map(({ key, fields }) => [key, fields.map(({ field }) => field)])).toEqual([
      ['ratingSeconds', ['value', 'local']],
    ]);
  });
});

describe('allowedLocally', () => {
  it('keeps what the bundle leaves to the centre and what it does not know, and drops the rest', () => {
    const own = { ratingSeconds: 45, pinFailures: 99, enforceOpeningHours: false };
    expect(shipped.settings.pinFailures.local).toBe(false);
    expect(allowedLocally(shipped, own)).toEqual({ ratingSeconds: 45, enforceOpeningHours: false });
  });
});

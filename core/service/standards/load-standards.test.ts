import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import catalogue from '../../../build/standards/sources/catalog.json';
import { BrokenBundleError, hashStandards, loadStandards } from './load-standards';

const shipped = join(__dirname, '../../../standards');
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yimen-standards-'));
  await cp(shipped, dir, { recursive: true });
});

afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

async function faultsOf(): Promise<string> {
  const error: unknown = await loadStandards(dir).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(BrokenBundleError);
  return (error as BrokenBundleError).message;
}

function valueAt(item: object, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], item);
}

describe('the shipped bundle', () => {
  it('loads, with every entry of the catalogue in it', async () => {
    const bundle = await loadStandards(shipped);
    const ofKind = (kind: string) => catalogue.filter((entry) => entry.kind === kind).length;
    expect(bundle.items.filter(({ kind }) => kind === 'accept')).toHaveLength(ofKind('受理'));
    expect(bundle.items.filter(({ kind }) => kind === 'lookUp')).toHaveLength(ofKind('查询'));
    expect(new Set(catalogue.map(({ category }) => category))).toEqual(
      new Set(bundle.categories.map(({ name }) => name.zh)),
    );
    expect(bundle.review.tags).toHaveLength(40);
    expect(bundle.calendar.lastCoveredYear).toBe(bundle.calendar.years.at(-1)?.year);
    expect(bundle.forms.map(({ id }) => id)).toContain('dibao-application');
  });

  it.each([
    ['materials', 'materials'],
    ['department', 'department'],
    ['deadline.workdays', 'timeLimitWorkingDays'],
    ['deadline.instant', 'instant'],
    ['deadline.note', 'timeLimitNote'],
    ['proxy.allowed', 'proxyAllowed'],
    ['cityWide', 'cityWide'],
    ['fee', 'fee'],
    ['phone', 'phone'],
    ['reliability', 'reliability'],
    ['sources', 'source'],
  ])('says in %s what the catalogue says in %s, and nothing where it is silent', async (path, key) => {
    const { items } = await loadStandards(shipped);
    const entries = catalogue.filter(({ kind }) => kind !== '大类') as readonly Record<string, unknown>[];
    const expected = entries.map((entry) => (entry[key] === undefined || entry[key] === '' ? null : entry[key]));
    expect(items.map((item) => valueAt(item, path))).toEqual(expected);
  });

  it('hashes its content, not its layout', async () => {
    const bundle = await loadStandards(shipped);
    const items = join(dir, 'items.json');
    const parsed = JSON.parse(await readFile(items, 'utf8')) as Record<string, unknown>[];
    const reversedKeys = parsed.map((item) => Object.fromEntries(Object.entries(item).reverse()));
    await writeFile(items, JSON.stringify(reversedKeys));
    expect(hashStandards(await loadStandards(dir))).toBe(hashStandards(bundle));

    await writeFile(items, JSON.stringify(parsed.map((item) => ({ ...item, fee: '免费' }))));
    expect(hashStandards(await loadStandards(dir))).not.toBe(hashStandards(bundle));
  });
});

describe('a broken bundle', () => {
  it.each([
    ['a missing file', async () => rm(join(dir, 'items.json')), 'items.json: cannot be read'],
    ['a file cut short', async () => writeFile(join(dir, 'review.json'), '{"levels": ['), 'review.json: is not JSON'],
    ['no manifest', async () => rm(join(dir, 'bundle.json')), 'bundle.json: cannot be read'],
    [
      'a form that is no template',
      async () => writeFile(join(dir, 'forms/dibao-application.json'), '[]'),
      'is not a form template',
    ],
    ['an empty catalogue', async () => writeFile(join(dir, 'items.json'), '[]'), 'items:'],
  ])('is refused: %s', async (_what, harm, message) => {
    await harm();
    expect(await faultsOf()).toContain(message);
  });

  it('may not point at files outside its folder', async () => {
    const manifest = await readFile(join(dir, 'bundle.json'), 'utf8');
    await writeFile(join(dir, 'bundle.json'), manifest.replace('"items.json"', '"../../etc/items.json"'));
    expect(await faultsOf()).toContain('files.items: must lie inside the bundle');
  });

  it('says the place of the fault', async () => {
    const items = join(dir, 'items.json');
    const parsed = JSON.parse(await readFile(items, 'utf8')) as { categoryId: string }[];
    await writeFile(
      items,
      JSON.stringify(parsed.map((item, index) => (index === 12 ? { ...item, categoryId: 'nowhere' } : item))),
    );
    expect(await faultsOf()).toContain('items[12].categoryId: there is no category nowhere');
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StandardBundle } from '../../core/domain/standards/bundle';
import { createPerson } from '../testing/signed-standards';
import { day, monday, openStandardsDesk, type StandardsDesk } from '../testing/standards-desk';

let desk: StandardsDesk;

beforeEach(async () => {
  desk = await openStandardsDesk();
});

afterEach(() => desk.close());

describe('row 39: a bundle that nobody should believe', () => {
  /** Version 2 came down and is in force; now somebody offers version 3 in a bad way. */
  beforeEach(async () => {
    await desk.office.publish(desk.dir, { bundles: [{ bundle: desk.bundle(2) }], version: 1, now: monday });
    expect(await desk.look()).toBe(true);
    await desk.choose(2, '2026-03-03');
    await desk.nextDay();
    expect(await desk.inForce()).toBe(2);
  });

  async function expectRefused(reason: string): Promise<void> {
    expect(await desk.look()).toBe(true);
    const { refused, versions } = await desk.list();
    expect(refused.map((one) => one.reason)).toEqual([reason]);
    expect(versions.map(({ version, state }) => [version, state])).toEqual([[2, 'in-force']]);
    expect(await desk.inForce()).toBe(2);
    await desk.serveSomebody();
    await desk.restart();
    expect(await desk.inForce()).toBe(2);
    // Looking again finds the same and says nothing new.
    await desk.look();
    expect((await desk.list()).refused).toHaveLength(1);
  }

  const publish = (more: Partial<Parameters<typeof desk.office.publish>[1]> = {}) =>
    desk.office.publish(desk.dir, { bundles: [{ bundle: desk.bundle(3) }], version: 2, now: monday + day, ...more });

  it('row 39: tampered bytes of the bundle are refused', async () => {
    await publish();
    await desk.spoil(/-3\.json$/, (text) => text.replace('居住证', '居住正'));
    await expectRefused('tampered');
  });

  it('row 39: a tampered list is refused', async () => {
    await publish();
    await desk.spoil(/targets\.json$/, (text) => text.replace('"minApp":"0.1.0"', '"minApp":"0.0.1"'));
    await expectRefused('tampered');
  });

  it('row 39: a timestamp that somebody rewrote is refused', async () => {
    await publish();
    await desk.spoil(/timestamp\.json$/, (text) => text.replace('"expires":"2026', '"expires":"2036'));
    await expectRefused('tampered');
  });

  it('row 39: an older list, honestly signed, is refused', async () => {
    await publish({ bundles: [{ bundle: desk.bundle(2) }] });
    await desk.look();
    await desk.office.publish(desk.dir, { bundles: [{ bundle: desk.bundle(2) }], version: 1, now: monday });
    await expectRefused('older');
  });

  it('row 39: a list with one of two signatures is refused', async () => {
    await publish({ signers: desk.office.publishers.slice(0, 1) });
    await expectRefused('half-signed');
  });

  it('row 39: one person signing twice is one signature', async () => {
    const [first] = desk.office.publishers;
    await publish({ signers: first === undefined ? [] : [first, first] });
    await expectRefused('half-signed');
  });

  it('row 39: a list signed by strangers is refused', async () => {
    await publish({ signers: [createPerson(), createPerson()] });
    await expectRefused('wrongly-signed');
  });

  it('row 39: an expired word is refused, and what is in force stays', async () => {
    await publish({ now: monday - 40 * day });
    await expectRefused('expired');
  });

  it('row 39: a key that a new root took back is refused, and the new keys are accepted', async () => {
    const [first] = desk.office.publishers;
    const successor = createPerson();
    const newPublishers = first === undefined ? [] : [first, successor];
    desk.office.changePublishers(newPublishers);
    await publish();
    await expectRefused('revoked');

    await desk.office.publish(desk.dir, {
      bundles: [{ bundle: desk.bundle(3) }],
      version: 3,
      now: monday + day,
      signers: newPublishers,
    });
    await desk.look();
    expect(await desk.stateOf(3)).toBe('ready');
  });

  it('row 39: a new root that only one of three keepers signed is refused', async () => {
    const [one] = desk.office.keepers;
    desk.office.changePublishers([createPerson(), createPerson()], one === undefined ? [] : [one]);
    await publish();
    await expectRefused('half-signed');
  });

  it('row 39: a list that is cut off is refused', async () => {
    await publish();
    await desk.spoil(/timestamp\.json$/, (text) => text.slice(0, 40));
    await expectRefused('unreadable');
  });

  it('row 39: a list that grew past what was signed is refused before it is read whole', async () => {
    await publish();
    await desk.spoil(/snapshot\.json$/, (text) => text + ' '.repeat(100_000));
    await expectRefused('tampered');
  });
});

describe('row 40: honestly signed nonsense', () => {
  it.each([
    ['an empty catalogue', (whole: StandardBundle) => ({ ...whole, items: [] }), 'items'],
    [
      'a category without its letter',
      (whole: StandardBundle) => ({
        ...whole,
        categories: whole.categories.map(({ letter: _letter, ...rest }) => rest),
      }),
      'categories[0].letter',
    ],
    [
      'something else entirely',
      () => ({ id: 'x', title: { zh: '无', en: 'None' }, effectiveFrom: '2026-03-03' }),
      'spec',
    ],
    ['another version than was signed', (whole: StandardBundle) => ({ ...whole, version: 9 }), 'version'],
  ])('row 40: %s is refused with its faults, and the desk stays open', async (_what, make, path) => {
    await desk.office.publish(desk.dir, {
      bundles: [{ bundle: make(desk.bundle(2)), version: 2 }],
      version: 1,
      now: monday,
    });
    await desk.look();
    const { refused, versions } = await desk.list();
    expect(refused.map(({ reason, version }) => [reason, version])).toEqual([['nonsense', 2]]);
    expect(refused[0]?.faults.map((fault) => fault.path)).toContain(path);
    expect(versions.map(({ state }) => state)).toEqual(['in-force']);
    await desk.serveSomebody();
  });

  it('is said once a day for each bundle, however often the source is asked', async () => {
    const nonsense = [2, 3].map((version) => ({ bundle: { ...desk.bundle(version), items: [] } }));
    await desk.office.publish(desk.dir, { bundles: nonsense, version: 1, now: monday });
    await desk.look();
    await desk.look();
    await desk.look();
    expect((await desk.list()).refused).toHaveLength(2);
    await desk.nextDay();
    await desk.look();
    expect((await desk.list()).refused).toHaveLength(4);
  });

  it('row 40: a good bundle beside the nonsense is taken', async () => {
    const nonsense = { bundle: { ...desk.bundle(3), items: [] } };
    await desk.office.publish(desk.dir, { bundles: [nonsense, { bundle: desk.bundle(2) }], version: 1, now: monday });
    await desk.look();
    expect((await desk.list()).refused).toHaveLength(1);
    expect(await desk.stateOf(2)).toBe('ready');
  });
});

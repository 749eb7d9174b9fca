import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BusinessDate, Instant } from '../../core/domain/calendar/instant';
import type { CounterId, DraftId } from '../../core/domain/id';
import type { StandardBundle } from '../../core/domain/standards/bundle';
import { pinnedTemplate } from '../../core/service/form/read-answers';
import { demoPassword } from '../../core/service/centre/demo-centre';
import { loadStandards } from '../../core/service/standards/load-standards';
import { known, mondayMorning, openDemoHub, standardsDir, type DemoHub } from '../testing/demo-hub';
import { createPerson, createStandardsOffice } from '../testing/signed-standards';

const monday = Date.parse(mondayMorning);
const day = 24 * 3600_000;

let shipped: StandardBundle;
let demo: DemoHub;
let dir: string;
let office: ReturnType<typeof createStandardsOffice>;

beforeEach(async () => {
  shipped = await loadStandards(standardsDir);
  dir = await mkdtemp(join(tmpdir(), 'yimen-repository-'));
  demo = await openDemoHub({ version: '0.1.0' });
  office = createStandardsOffice(monday - day);
  await keeper().trust(office.firstRoot);
});

afterEach(async () => {
  await demo.close();
  await rm(dir, { recursive: true, force: true });
});

function keeper(of: DemoHub = demo) {
  const found = of.hub.standards();
  if (found === null) {
    throw new Error('the data is not open');
  }
  return found;
}

const bundle = (version: number, more: Partial<StandardBundle> = {}): StandardBundle => ({
  ...shipped,
  version,
  effectiveFrom: '2026-03-03',
  ...more,
});
const look = () => keeper().refresh({ kind: 'stick', dir });
const list = () => demo.call(demo.identity('manager'), 'standards.listVersions', {});
const inForce = async () => (await demo.call(demo.identity('kiosk'), 'standards.read', {})).version;
const stateOf = async (version: number) => (await list()).versions.find((one) => one.version === version)?.state;
const shaOf = async (version: number) => (await list()).versions.find((one) => one.version === version)?.sha256 ?? '';
const date = (text: string) => text as BusinessDate;

async function choose(version: number, from: string): Promise<void> {
  await demo.call(demo.identity('manager'), 'standards.choose', { sha256: await shaOf(version), from: date(from) });
}

/** A resident takes a number and is served: whatever happens to standards, the desk is open. */
async function serveSomebody(): Promise<void> {
  const counterId = demo.counters[0] as CounterId;
  const clerk = demo.identity('clerk', 1);
  await demo.call(clerk, 'counter.open', { counterId });
  await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category, itemId: known.item });
  await demo.call(clerk, 'queue.callNext', { counterId });
  await demo.call(clerk, 'queue.startService', { counterId });
  await demo.call(clerk, 'queue.finish', { counterId });
}

/** The next morning: sessions are over, and both stations sign in again. */
async function nextDay(days = 1): Promise<void> {
  demo.clock.pass(days * day);
  await demo.call(demo.identity('manager'), 'session.signIn', { name: '周敏', password: demoPassword });
  await demo.call(demo.identity('clerk', 1), 'session.signIn', { name: '陈静', password: demoPassword });
}

async function spoil(file: RegExp, change: (text: string) => string): Promise<void> {
  for (const folder of ['metadata', 'targets']) {
    for (const name of (await readdir(join(dir, folder))).filter((one) => file.test(one))) {
      const path = join(dir, folder, name);
      await writeFile(path, change(await readFile(path, 'utf8')));
    }
  }
}

describe('row 39: a bundle that nobody should believe', () => {
  /** Version 2 came down and is in force; now somebody offers version 3 in a bad way. */
  beforeEach(async () => {
    await office.publish(dir, { bundles: [{ bundle: bundle(2) }], version: 1, now: monday });
    expect(await look()).toBe(true);
    await choose(2, '2026-03-03');
    await nextDay();
    expect(await inForce()).toBe(2);
  });

  async function expectRefused(reason: string): Promise<void> {
    expect(await look()).toBe(true);
    const { refused, versions } = await list();
    expect(refused.map((one) => one.reason)).toEqual([reason]);
    expect(versions.map(({ version, state }) => [version, state])).toEqual([[2, 'in-force']]);
    expect(await inForce()).toBe(2);
    await serveSomebody();
    demo = await demo.restart();
    expect(await inForce()).toBe(2);
    // Looking again finds the same and says nothing new.
    await look();
    expect((await list()).refused).toHaveLength(1);
  }

  const publish = (more: Partial<Parameters<typeof office.publish>[1]> = {}) =>
    office.publish(dir, { bundles: [{ bundle: bundle(3) }], version: 2, now: monday + day, ...more });

  it('row 39: tampered bytes of the bundle are refused', async () => {
    await publish();
    await spoil(/-3\.json$/, (text) => text.replace('居住证', '居住正'));
    await expectRefused('tampered');
  });

  it('row 39: a tampered list is refused', async () => {
    await publish();
    await spoil(/targets\.json$/, (text) => text.replace('"minApp":"0.1.0"', '"minApp":"0.0.1"'));
    await expectRefused('tampered');
  });

  it('row 39: a timestamp that somebody rewrote is refused', async () => {
    await publish();
    await spoil(/timestamp\.json$/, (text) => text.replace('"expires":"2026', '"expires":"2036'));
    await expectRefused('tampered');
  });

  it('row 39: an older list, honestly signed, is refused', async () => {
    await publish({ bundles: [{ bundle: bundle(2) }] });
    await look();
    await office.publish(dir, { bundles: [{ bundle: bundle(2) }], version: 1, now: monday });
    await expectRefused('older');
  });

  it('row 39: a list with one of two signatures is refused', async () => {
    await publish({ signers: office.publishers.slice(0, 1) });
    await expectRefused('half-signed');
  });

  it('row 39: one person signing twice is one signature', async () => {
    const [first] = office.publishers;
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
    const [first] = office.publishers;
    const successor = createPerson();
    const newPublishers = first === undefined ? [] : [first, successor];
    office.changePublishers(newPublishers);
    await publish();
    await expectRefused('revoked');

    await office.publish(dir, {
      bundles: [{ bundle: bundle(3) }],
      version: 3,
      now: monday + day,
      signers: newPublishers,
    });
    await look();
    expect(await stateOf(3)).toBe('ready');
  });

  it('row 39: a new root that only one of three keepers signed is refused', async () => {
    const [one] = office.keepers;
    office.changePublishers([createPerson(), createPerson()], one === undefined ? [] : [one]);
    await publish();
    await expectRefused('half-signed');
  });

  it('row 39: a list that is cut off is refused', async () => {
    await publish();
    await spoil(/timestamp\.json$/, (text) => text.slice(0, 40));
    await expectRefused('unreadable');
  });

  it('row 39: a list that grew past what was signed is refused before it is read whole', async () => {
    await publish();
    await spoil(/snapshot\.json$/, (text) => text + ' '.repeat(100_000));
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
    await office.publish(dir, { bundles: [{ bundle: make(bundle(2)), version: 2 }], version: 1, now: monday });
    await look();
    const { refused, versions } = await list();
    expect(refused.map(({ reason, version }) => [reason, version])).toEqual([['nonsense', 2]]);
    expect(refused[0]?.faults.map((fault) => fault.path)).toContain(path);
    expect(versions.map(({ state }) => state)).toEqual(['in-force']);
    await serveSomebody();
  });

  it('row 40: a good bundle beside the nonsense is taken', async () => {
    const nonsense = { bundle: { ...bundle(3), items: [] } };
    await office.publish(dir, { bundles: [nonsense, { bundle: bundle(2) }], version: 1, now: monday });
    await look();
    expect((await list()).refused).toHaveLength(1);
    expect(await stateOf(2)).toBe('ready');
  });
});

describe('row 41: standards change between business days only', () => {
  const longer = (version: number) =>
    bundle(version, { items: shipped.items.map((item) => ({ ...item, fee: `第 ${version} 版` })) });
  const feeNow = async () => (await demo.call(demo.identity('kiosk'), 'catalog.readItem', { itemId: known.item })).fee;

  beforeEach(async () => {
    await office.publish(dir, { bundles: [{ bundle: longer(3) }, { bundle: longer(2) }], version: 1, now: monday });
    await look();
  });

  it('row 41: a version takes over with the first command of its day, and not before', async () => {
    await choose(2, '2026-03-04');
    expect(await stateOf(2)).toBe('chosen');
    const before = await feeNow();
    await nextDay();
    await serveSomebody();
    demo = await demo.restart();
    expect(await inForce()).toBe(1);
    expect(await feeNow()).toBe(before);

    demo.clock.pass(day);
    // Midnight is past, and nobody has begun the day: what people see does not change under them.
    expect(await inForce()).toBe(1);
    await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
    expect(await inForce()).toBe(2);
    expect(await feeNow()).toBe('第 2 版');
    demo = await demo.restart();
    expect(await inForce()).toBe(2);
  });

  it('row 41: the very command that begins the day works by the new version', async () => {
    const [category] = shipped.categories;
    const renamed = shipped.categories.map((one) => (one === category ? { ...one, letter: 'Z' } : one));
    await office.publish(dir, { bundles: [{ bundle: bundle(4, { categories: renamed }) }], version: 2, now: monday });
    await look();
    await choose(4, '2026-03-03');
    demo.clock.pass(day);
    const ask = () => demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: category?.id as never });
    // Together, so that they share one transaction.
    const numbers = (await Promise.all([ask(), ask(), ask()])).map(({ number }) => number);
    expect(numbers.sort()).toEqual(['Z001', 'Z002', 'Z003']);
  });

  it('row 41: a draft keeps the version of the form it began with', async () => {
    const [form] = shipped.forms;
    const changed = {
      ...form,
      version: 9,
      template: { ...form?.template, version: 9 },
    } as StandardBundle['forms'][number];
    await office.publish(dir, { bundles: [{ bundle: bundle(4, { forms: [changed] }) }], version: 2, now: monday });
    await look();
    await choose(4, '2026-03-03');
    const counterId = demo.counters[0] as CounterId;
    const clerk = demo.identity('clerk', 1);
    const openDraft = async (): Promise<DraftId> => {
      await demo.call(clerk, 'counter.open', { counterId });
      const issued = { categoryId: known.category, itemId: known.item };
      const { ticketId } = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', issued);
      await demo.call(clerk, 'queue.callNext', { counterId });
      await demo.call(clerk, 'queue.startService', { counterId });
      return (await demo.call(clerk, 'form.open', { templateId: form?.id ?? '', ticketId })).draftId;
    };
    const before = await openDraft();
    await demo.call(clerk, 'form.saveField', { draftId: before, path: 'applicantName', value: '王芳' });
    expect((await demo.call(clerk, 'form.read', { draftId: before })).template).toMatchObject({
      version: form?.version,
    });

    await nextDay();
    const after = await openDraft();
    expect((await demo.call(clerk, 'form.read', { draftId: after })).template).toMatchObject({ version: 9 });
    const drafts = await demo.hub
      .centre()
      ?.work.read(async (tx) => [await tx.drafts.find(before), await tx.drafts.find(after)]);
    const standards = demo.hub.centre()?.standards();
    expect(standards?.bundle.forms.map(({ version }) => version)).toEqual([9]);
    const versions = (drafts ?? []).map((draft) =>
      draft === null || standards === undefined ? null : pinnedTemplate(standards, draft).template.version,
    );
    expect(versions).toEqual([form?.version, 9]);
  });

  it.each([
    ['today', '2026-03-02', 'standards.dateNotAhead'],
    ['yesterday', '2026-03-01', 'standards.dateNotAhead'],
    ['no day at all', '2026-02-30', 'standards.dateNotAhead'],
  ])('row 41: %s cannot be chosen', async (_what, from, code) => {
    await expect(choose(2, from)).rejects.toThrow(code);
    expect(await stateOf(2)).toBe('ready');
  });

  it('row 41: a day before the bundle is meant to hold cannot be chosen', async () => {
    await office.publish(dir, {
      bundles: [{ bundle: bundle(4, { effectiveFrom: '2026-04-01' }) }],
      version: 2,
      now: monday,
    });
    await look();
    await expect(choose(4, '2026-03-31')).rejects.toThrow('standards.dateTooEarly');
    await choose(4, '2026-04-01');
  });

  it('never goes back to a lower version, and keeps the last two', async () => {
    await choose(2, '2026-03-03');
    await choose(3, '2026-03-04');
    await nextDay();
    await serveSomebody();
    expect(await inForce()).toBe(2);
    await nextDay();
    await serveSomebody();
    expect(await inForce()).toBe(3);
    await expect(choose(2, '2026-03-09')).rejects.toThrow(/standards\.(notNewer|unknown)/);
    expect(
      demo.hub
        .centre()
        ?.standards()
        .kept.map((one) => one.bundle.version),
    ).toEqual([3, 2, 1]);

    await office.publish(dir, {
      bundles: [{ bundle: longer(4) }, { bundle: longer(5) }],
      version: 2,
      now: monday + 2 * day,
    });
    await look();
    await choose(4, '2026-03-05');
    await choose(5, '2026-03-06');
    await nextDay();
    await serveSomebody();
    await nextDay();
    await serveSomebody();
    demo = await demo.restart();
    // The shipped one is always at hand; of the others the one in force and two before it.
    expect(
      demo.hub
        .centre()
        ?.standards()
        .kept.map((one) => one.bundle.version),
    ).toEqual([5, 4, 3, 1]);
  });

  it('can be taken back before its day, and then nothing changes', async () => {
    await choose(2, '2026-03-03');
    await demo.call(demo.identity('manager'), 'standards.unchoose', { sha256: await shaOf(2) });
    await expect(demo.call(demo.identity('manager'), 'standards.unchoose', { sha256: await shaOf(2) })).rejects.toThrow(
      'standards.notChosen',
    );
    await nextDay();
    await serveSomebody();
    expect(await inForce()).toBe(1);
  });

  it('begins the day with what there is when the file of the chosen version is lost, and takes it up when it is back', async () => {
    await choose(2, '2026-03-03');
    await rm(join(demo.dataDir, 'standards', 'bundles', `${await shaOf(2)}.json`));
    demo = await demo.restart();
    expect(await stateOf(2)).toBe('missing');
    await nextDay();
    await serveSomebody();
    expect(await inForce()).toBe(1);
    await look();
    expect(await stateOf(2)).toBe('chosen');
    await nextDay();
    await serveSomebody();
    expect(await inForce()).toBe(2);
  });
});

describe('the word that nothing newer exists', () => {
  it('warns when it is too old, and stops nobody', async () => {
    await office.publish(dir, { bundles: [{ bundle: bundle(2) }], version: 1, now: monday });
    await look();
    expect((await list()).unconfirmedSince).toBeNull();
    const alarms = async () =>
      (await demo.call(demo.identity('manager'), 'centre.read', {})).alarms.map(({ code }) => code);
    expect(await alarms()).not.toContain('standards.unconfirmed');

    for (let week = 0; week < 5; week += 1) {
      await nextDay(7);
      await serveSomebody();
    }
    expect((await list()).unconfirmedSince).toBe(mondayMorning);
    expect(await alarms()).toContain('standards.unconfirmed');
    expect(await inForce()).toBe(1);

    await office.publish(dir, { bundles: [{ bundle: bundle(2) }], version: 2, now: Date.parse(demo.clock.now) });
    await look();
    expect((await list()).unconfirmedSince).toBeNull();
  });

  it('is not asked for where there is no root to check it by', async () => {
    const other = await openDemoHub();
    expect(await keeper(other).refresh({ kind: 'stick', dir })).toBe(false);
    expect((await other.call(other.identity('manager'), 'standards.listVersions', {})).isTrusting).toBe(false);
    await other.close();
  });

  it('is no refusal when the source cannot be asked', async () => {
    expect(await keeper().refresh({ kind: 'district', url: 'http://127.0.0.1:9' })).toBe(false);
    expect((await list()).refused).toEqual([]);
  });
});

describe('a bundle too new for the app', () => {
  it.each([
    ['a newer app is asked for', { minApp: '0.2.0' }],
    ['it is written in a newer format', { spec: 'yimen-standard-bundle/2' }],
  ])('is kept and reported, and cannot be chosen, when %s', async (_what, more) => {
    await office.publish(dir, { bundles: [{ bundle: bundle(2), ...more }], version: 1, now: monday });
    await look();
    expect(await stateOf(2)).toBe('too-new');
    await expect(choose(2, '2026-03-03')).rejects.toThrow('standards.tooNew');
  });

  it('is read after the upgrade, without the district', async () => {
    await office.publish(dir, { bundles: [{ bundle: bundle(2), minApp: '0.2.0' }], version: 1, now: monday });
    await look();
    await rm(dir, { recursive: true, force: true });
    await demo.hub.stop();
    const upgraded = await openDemoHub({ dataDir: demo.dataDir, version: '0.2.0' });
    const { versions } = await upgraded.call(upgraded.identity('manager'), 'standards.listVersions', {});
    expect(versions.find((one) => one.version === 2)?.state).toBe('ready');
    await upgraded.hub.stop();
    demo = await demo.restart();
  });
});

describe('what a centre may set for itself', () => {
  it('shows what it would lose, and loses it when the version is in force', async () => {
    const manager = demo.identity('manager');
    await demo.call(manager, 'centre.changeSettings', { ratingSeconds: 45 });
    const settings = {
      ...shipped.settings,
      ratingSeconds: { ...shipped.settings.ratingSeconds, value: 60, local: false },
    };
    await office.publish(dir, { bundles: [{ bundle: bundle(2, { settings }) }], version: 1, now: monday });
    await look();
    const preview = await demo.call(manager, 'standards.preview', { sha256: await shaOf(2) });
    expect(preview.lostSettings).toEqual([{ name: 'ratingSeconds', own: 45, standard: 60 }]);
    expect(preview.parts.map(({ part }) => part)).toEqual(['settings']);
    await choose(2, '2026-03-03');
    expect((await demo.call(manager, 'centre.readSettings', {})).ratingSeconds).toBe(45);
    await nextDay();
    await serveSomebody();
    expect((await demo.call(manager, 'centre.readSettings', {})).ratingSeconds).toBe(60);
    await expect(demo.call(manager, 'centre.changeSettings', { ratingSeconds: 45 })).rejects.toThrow(
      'setting.standard',
    );
  });
});

describe('a stick', () => {
  it('is named by the list and by nothing else, and its files are checked like those of the line', async () => {
    const stick = await mkdtemp(join(tmpdir(), 'yimen-stick-'));
    process.env['YIMEN_STICKS'] = stick;
    try {
      await office.publish(join(stick, 'yimen-standards'), {
        bundles: [{ bundle: bundle(2) }],
        version: 1,
        now: monday,
      });
      const manager = demo.identity('manager');
      const sticks = await demo.call(manager, 'standards.listSticks', {});
      const [found] = sticks.filter(({ name }) => stick.endsWith(name));
      expect(JSON.stringify(sticks)).not.toContain(tmpdir());
      await expect(demo.call(manager, 'standards.readStick', { stickId: '0'.repeat(16) })).rejects.toThrow(
        'stick.unknown',
      );
      expect(await demo.call(manager, 'standards.readStick', { stickId: found?.id ?? '' })).toEqual({
        received: 1,
        refused: [],
      });
      const { versions } = await list();
      expect(versions.map(({ version, source, state }) => [version, source, state])).toEqual([
        [2, 'stick', 'ready'],
        [1, null, 'in-force'],
      ]);
    } finally {
      delete process.env['YIMEN_STICKS'];
      await rm(stick, { recursive: true, force: true });
    }
  });
});

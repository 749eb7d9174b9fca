import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StandardBundle } from '../../core/domain/standards/bundle';
import type { CounterId, DraftId } from '../../core/domain/id';
import { pinnedTemplate } from '../../core/service/form/read-answers';
import { known, mondayMorning, openDemoHub } from '../testing/demo-hub';
import { day, keeperOf, monday, openStandardsDesk, type StandardsDesk } from '../testing/standards-desk';

let desk: StandardsDesk;

beforeEach(async () => {
  desk = await openStandardsDesk();
});

afterEach(() => desk.close());

describe('row 41: standards change between business days only', () => {
  const longer = (version: number) =>
    desk.bundle(version, { items: desk.shipped.items.map((item) => ({ ...item, fee: `第 ${version} 版` })) });
  const feeNow = async () =>
    (await desk.demo().call(desk.demo().identity('kiosk'), 'catalog.readItem', { itemId: known.item })).fee;

  beforeEach(async () => {
    await desk.office.publish(desk.dir, {
      bundles: [{ bundle: longer(3) }, { bundle: longer(2) }],
      version: 1,
      now: monday,
    });
    await desk.look();
  });

  it('row 41: a version takes over with the first command of its day, and not before', async () => {
    await desk.choose(2, '2026-03-04');
    expect(await desk.stateOf(2)).toBe('chosen');
    const before = await feeNow();
    await desk.nextDay();
    await desk.serveSomebody();
    await desk.restart();
    expect(await desk.inForce()).toBe(1);
    expect(await feeNow()).toBe(before);

    desk.demo().clock.pass(day);
    // Midnight is past, and nobody has begun the day: what people see does not change under them.
    expect(await desk.inForce()).toBe(1);
    await desk.demo().call(desk.demo().identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
    expect(await desk.inForce()).toBe(2);
    expect(await feeNow()).toBe('第 2 版');
    await desk.restart();
    expect(await desk.inForce()).toBe(2);
  });

  it('row 41: the very command that begins the day works by the new version', async () => {
    const [category] = desk.shipped.categories;
    const renamed = desk.shipped.categories.map((one) => (one === category ? { ...one, letter: 'X' } : one));
    await desk.office.publish(desk.dir, {
      bundles: [{ bundle: desk.bundle(4, { categories: renamed }) }],
      version: 2,
      now: monday,
    });
    await desk.look();
    await desk.choose(4, '2026-03-03');
    desk.demo().clock.pass(day);
    const ask = () =>
      desk.demo().call(desk.demo().identity('kiosk'), 'queue.issueTicket', { categoryId: category?.id as never });
    // Together, so that they share one transaction.
    const numbers = (await Promise.all([ask(), ask(), ask()])).map(({ number }) => number);
    expect(numbers.sort()).toEqual(['X001', 'X002', 'X003']);
  });

  it('row 41: a draft keeps the version of the form it began with', async () => {
    const [form] = desk.shipped.forms;
    const changed = {
      ...form,
      version: 9,
      template: { ...form?.template, version: 9 },
    } as StandardBundle['forms'][number];
    await desk.office.publish(desk.dir, {
      bundles: [{ bundle: desk.bundle(4, { forms: [changed] }) }],
      version: 2,
      now: monday,
    });
    await desk.look();
    await desk.choose(4, '2026-03-03');
    const counterId = desk.demo().counters[0] as CounterId;
    const clerk = desk.demo().identity('clerk', 1);
    const openDraft = async (): Promise<DraftId> => {
      await desk.demo().call(clerk, 'counter.open', { counterId });
      const issued = { categoryId: known.category, itemId: known.item };
      const { ticketId } = await desk.demo().call(desk.demo().identity('kiosk'), 'queue.issueTicket', issued);
      await desk.demo().call(clerk, 'queue.callNext', { counterId });
      await desk.demo().call(clerk, 'queue.startService', { counterId });
      return (await desk.demo().call(clerk, 'form.open', { templateId: form?.id ?? '', ticketId })).draftId;
    };
    const before = await openDraft();
    await desk.demo().call(clerk, 'form.saveField', { draftId: before, path: 'applicantName', value: '王芳' });
    expect((await desk.demo().call(clerk, 'form.read', { draftId: before })).template).toMatchObject({
      version: form?.version,
    });

    await desk.nextDay();
    const after = await openDraft();
    expect((await desk.demo().call(clerk, 'form.read', { draftId: after })).template).toMatchObject({ version: 9 });
    const drafts = await desk
      .demo()
      .hub.centre()
      ?.work.read(async (tx) => [await tx.drafts.find(before), await tx.drafts.find(after)]);
    const standards = desk.demo().hub.centre()?.standards();
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
    await expect(desk.choose(2, from)).rejects.toThrow(code);
    expect(await desk.stateOf(2)).toBe('ready');
  });

  it('row 41: a day before the bundle is meant to hold cannot be chosen', async () => {
    await desk.office.publish(desk.dir, {
      bundles: [{ bundle: desk.bundle(4, { effectiveFrom: '2026-04-01' }) }],
      version: 2,
      now: monday,
    });
    await desk.look();
    await expect(desk.choose(4, '2026-03-31')).rejects.toThrow('standards.dateTooEarly');
    await desk.choose(4, '2026-04-01');
  });

  it('never goes back to a lower version, and keeps the last two', async () => {
    await desk.choose(2, '2026-03-03');
    await desk.choose(3, '2026-03-04');
    await desk.nextDay();
    await desk.serveSomebody();
    expect(await desk.inForce()).toBe(2);
    await desk.nextDay();
    await desk.serveSomebody();
    expect(await desk.inForce()).toBe(3);
    await expect(desk.choose(2, '2026-03-09')).rejects.toThrow(/standards\.(notNewer|unknown)/);
    expect(
      desk
        .demo()
        .hub.centre()
        ?.standards()
        .kept.map((one) => one.bundle.version),
    ).toEqual([3, 2, 1]);

    await desk.office.publish(desk.dir, {
      bundles: [{ bundle: longer(4) }, { bundle: longer(5) }],
      version: 2,
      now: monday + 2 * day,
    });
    await desk.look();
    await desk.choose(4, '2026-03-05');
    await desk.choose(5, '2026-03-06');
    await desk.nextDay();
    await desk.serveSomebody();
    await desk.nextDay();
    await desk.serveSomebody();
    await desk.restart();
    // The shipped one is always at hand; of the others the one in force and two before it.
    expect(
      desk
        .demo()
        .hub.centre()
        ?.standards()
        .kept.map((one) => one.bundle.version),
    ).toEqual([5, 4, 3, 1]);
  });

  it('can be taken back before its day, and then nothing changes', async () => {
    await desk.choose(2, '2026-03-03');
    await desk.demo().call(desk.demo().identity('manager'), 'standards.unchoose', { sha256: await desk.shaOf(2) });
    await expect(
      desk.demo().call(desk.demo().identity('manager'), 'standards.unchoose', { sha256: await desk.shaOf(2) }),
    ).rejects.toThrow('standards.notChosen');
    await desk.nextDay();
    await desk.serveSomebody();
    expect(await desk.inForce()).toBe(1);
  });

  it('begins the day with what there is when the file of the chosen version is lost, and takes it up when it is back', async () => {
    await desk.choose(2, '2026-03-03');
    await rm(join(desk.demo().dataDir, 'standards', 'bundles', `${await desk.shaOf(2)}.json`));
    await desk.restart();
    expect(await desk.stateOf(2)).toBe('missing');
    await desk.nextDay();
    await desk.serveSomebody();
    expect(await desk.inForce()).toBe(1);
    await desk.look();
    expect(await desk.stateOf(2)).toBe('chosen');
    await desk.nextDay();
    await desk.serveSomebody();
    expect(await desk.inForce()).toBe(2);
  });
});

describe('the word that nothing newer exists', () => {
  it('warns when it is too old, and stops nobody', async () => {
    await desk.office.publish(desk.dir, { bundles: [{ bundle: desk.bundle(2) }], version: 1, now: monday });
    await desk.look();
    expect((await desk.list()).unconfirmedSince).toBeNull();
    const alarms = async () =>
      (await desk.demo().call(desk.demo().identity('manager'), 'centre.read', {})).alarms.map(({ code }) => code);
    expect(await alarms()).not.toContain('standards.unconfirmed');

    for (let week = 0; week < 5; week += 1) {
      await desk.nextDay(7);
      await desk.serveSomebody();
    }
    expect((await desk.list()).unconfirmedSince).toBe(mondayMorning);
    expect(await alarms()).toContain('standards.unconfirmed');
    expect(await desk.inForce()).toBe(1);

    await desk.office.publish(desk.dir, {
      bundles: [{ bundle: desk.bundle(2) }],
      version: 2,
      now: Date.parse(desk.demo().clock.now),
    });
    await desk.look();
    expect((await desk.list()).unconfirmedSince).toBeNull();
  });

  it('is not asked for where there is no root to check it by', async () => {
    const other = await openDemoHub();
    expect(await keeperOf(other).refresh({ kind: 'stick', dir: desk.dir })).toBe(false);
    expect((await other.call(other.identity('manager'), 'standards.listVersions', {})).isTrusting).toBe(false);
    await other.close();
  });

  it('is no refusal when the source cannot be asked', async () => {
    expect(await keeperOf(desk.demo()).refresh({ kind: 'district', url: 'http://127.0.0.1:9' })).toBe(false);
    expect((await desk.list()).refused).toEqual([]);
  });
});

describe('a bundle too new for the app', () => {
  it.each([
    ['a newer app is asked for', { minApp: '0.2.0' }],
    ['it is written in a newer format', { spec: 'yimen-standard-bundle/2' }],
  ])('is kept and reported, and cannot be chosen, when %s', async (_what, more) => {
    await desk.office.publish(desk.dir, { bundles: [{ bundle: desk.bundle(2), ...more }], version: 1, now: monday });
    await desk.look();
    expect(await desk.stateOf(2)).toBe('too-new');
    await expect(desk.choose(2, '2026-03-03')).rejects.toThrow('standards.tooNew');
  });

  it('is read after the upgrade, without the district', async () => {
    await desk.office.publish(desk.dir, {
      bundles: [{ bundle: desk.bundle(2), minApp: '0.2.0' }],
      version: 1,
      now: monday,
    });
    await desk.look();
    await rm(desk.dir, { recursive: true, force: true });
    await desk.demo().hub.stop();
    const upgraded = await openDemoHub({ dataDir: desk.demo().dataDir, version: '0.2.0' });
    const { versions } = await upgraded.call(upgraded.identity('manager'), 'standards.listVersions', {});
    expect(versions.find((one) => one.version === 2)?.state).toBe('ready');
    await upgraded.hub.stop();
    await desk.restart();
  });
});

describe('what a centre may set for itself', () => {
  it('shows what it would lose, and loses it when the version is in force', async () => {
    const manager = desk.demo().identity('manager');
    await desk.demo().call(manager, 'centre.changeSettings', { ratingSeconds: 45 });
    const settings = {
      ...desk.shipped.settings,
      ratingSeconds: { ...desk.shipped.settings.ratingSeconds, value: 60, local: false },
    };
    await desk.office.publish(desk.dir, {
      bundles: [{ bundle: desk.bundle(2, { settings }) }],
      version: 1,
      now: monday,
    });
    await desk.look();
    const preview = await desk.demo().call(manager, 'standards.preview', { sha256: await desk.shaOf(2) });
    expect(preview.lostSettings).toEqual([{ name: 'ratingSeconds', own: 45, standard: 60 }]);
    expect(preview.parts.map(({ part }) => part)).toEqual(['settings']);
    await desk.choose(2, '2026-03-03');
    expect((await desk.demo().call(manager, 'centre.readSettings', {})).ratingSeconds).toBe(45);
    await desk.nextDay();
    await desk.serveSomebody();
    expect((await desk.demo().call(manager, 'centre.readSettings', {})).ratingSeconds).toBe(60);
    await expect(desk.demo().call(manager, 'centre.changeSettings', { ratingSeconds: 45 })).rejects.toThrow(
      'setting.standard',
    );
  });
});

describe('a stick', () => {
  it('is named by the list and by nothing else, and its files are checked like those of the line', async () => {
    const stick = await mkdtemp(join(tmpdir(), 'yimen-stick-'));
    process.env['YIMEN_STICKS'] = stick;
    try {
      await desk.office.publish(join(stick, 'yimen-standards'), {
        bundles: [{ bundle: desk.bundle(2) }],
        version: 1,
        now: monday,
      });
      const manager = desk.demo().identity('manager');
      const sticks = await desk.demo().call(manager, 'standards.listSticks', {});
      const [found] = sticks.filter(({ name }) => stick.endsWith(name));
      expect(JSON.stringify(sticks)).not.toContain(tmpdir());
      await expect(desk.demo().call(manager, 'standards.readStick', { stickId: '0'.repeat(16) })).rejects.toThrow(
        'stick.unknown',
      );
      expect(await desk.demo().call(manager, 'standards.readStick', { stickId: found?.id ?? '' })).toEqual({
        received: 1,
        refused: [],
      });
      const { versions } = await desk.list();
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

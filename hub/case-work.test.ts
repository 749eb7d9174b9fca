import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BusinessDate } from '../core/domain/calendar/instant';
import type { CaseId, ItemId, ResidentId } from '../core/domain/id';
import { demoPassword } from '../core/service/centre/demo-centre';
import { handleMaterials } from './testing/cases-day';
import { openDemoHub, type DemoHub } from './testing/demo-hub';
import { openStandardsDesk } from './testing/standards-desk';

const permit = 'residence-permit-application' as ItemId;
const replacement = 'residence-permit-replacement' as ItemId;

let demo: DemoHub;
let residentId: ResidentId;

const clerk = () => demo.identity('clerk', 3);
const read = (caseId: CaseId) => demo.call(clerk(), 'case.read', { caseId });
const textOf = async (documentId: never) => (await demo.call(clerk(), 'document.read', { documentId })).html;

beforeAll(async () => {
  demo = await openDemoHub();
  ({ residentId } = await demo.call(clerk(), 'resident.register', {
    values: [{ field: 'name', value: '王芳' }],
    document: { kind: 'residentIdCard', number: '11010519491231002X' },
    verified: true,
  }));
});
afterAll(() => demo.close());

async function open(itemId: ItemId): Promise<CaseId> {
  const input = { channel: 'phone', ticketId: null, residentId, itemIds: [itemId] } as const;
  const { cases } = await demo.call(clerk(), 'case.open', { ...input, itemIds: [itemId] });
  return cases[0]?.caseId as CaseId;
}

async function accept(itemId: ItemId): Promise<CaseId> {
  const caseId = await open(itemId);
  await handleMaterials(demo, caseId);
  await demo.call(clerk(), 'case.accept', { caseId });
  return caseId;
}

describe('a procedure', () => {
  it('is that of the item, pinned with its version, and moves with the deeds', async () => {
    const caseId = await open(replacement);
    expect((await read(caseId)).procedure).toMatchObject({ procedureId: 'general', version: 1, basis: 'own' });
    await handleMaterials(demo, caseId);
    await demo.call(clerk(), 'case.accept', { caseId });
    const steps = async () => (await read(caseId)).procedure?.steps.map(({ stepId, state }) => [stepId, state]);
    expect(await steps()).toEqual([
      ['receive', 'done'],
      ['accept', 'done'],
      ['review', 'now'],
      ['complete', 'next'],
      ['deliver', 'next'],
    ]);
    const go = (stepId: string | null, words: string | null) =>
      demo.call(clerk(), 'case.process', { caseId, stepId, words });
    await expect(go('make', null)).rejects.toThrow('case.stepUnknown');
    await expect(go('complete', null)).rejects.toThrow('case.stepUnknown');
    await expect(go(null, null)).rejects.toThrow('case.stepUnknown');
    await go(null, '电话询问王芳');
    await go('review', null);
    await expect(go('review', null)).rejects.toThrow('case.stepUnknown');
    expect(await steps()).toContainEqual(['complete', 'now']);
    const { history } = await read(caseId);
    expect(history.slice(-2).map(({ step, words }) => [step?.zh ?? null, words])).toEqual([
      [null, '电话询问王芳'],
      ['审核', null],
    ]);
  });

  it('counts the time limits of its steps by workdays', async () => {
    const { cases } = await demo.call(clerk(), 'case.open', {
      channel: 'phone',
      ticketId: null,
      residentId,
      itemIds: [permit],
    });
    const caseId = cases[0]?.caseId as CaseId;
    const { procedure } = await read(caseId);
    expect(procedure).toMatchObject({ procedureId: 'residence-permit', basis: 'source', bundleVersion: 1 });
    expect(procedure?.steps.find(({ state }) => state === 'now')).toMatchObject({ stepId: 'accept', dueOn: null });
  });
});

describe('what a case ends with', () => {
  it('is a certificate, sealed, handed over with a signature, on the paper too', async () => {
    const caseId = await accept(replacement);
    const complete = (issuedOn: string, outcome: 'granted' | 'denied' = 'granted') =>
      demo.call(clerk(), 'case.complete', {
        caseId,
        outcome,
        words: null,
        certificate: { kind: '上海市居住证', number: 'JZ310101', issuedOn: issuedOn as BusinessDate },
      });
    await expect(complete('2026-03-03')).rejects.toThrow('case.certificateInvalid');
    await expect(complete('2026-03-02', 'denied')).rejects.toThrow('case.certificateInvalid');
    await complete('2026-03-02');
    expect((await read(caseId)).certificate).toMatchObject({ kind: '上海市居住证', number: 'JZ310101' });
    const { documentId } = await demo.call(clerk(), 'case.handOver', {
      caseId,
      receiver: '王芳',
      signature: { width: 300, height: 100, strokes: [[10, 10, 90, 90]] },
    });
    const html = await textOf(documentId as never);
    for (const part of ['送达回证', '上海市居住证', 'JZ310101', 'M10 10L90 90', '2026年3月2日']) {
      expect(html, part).toContain(part);
    }
  });
});

describe('a hand-over', () => {
  const handOver = (caseId: CaseId, receiver: string | null, proxyReason: string | null = null) =>
    demo.call(clerk(), 'case.handOver', { caseId, receiver, proxyReason });

  it('to the resident needs no name typed: the record knows it', async () => {
    const caseId = await accept(replacement);
    await demo.call(clerk(), 'case.complete', { caseId, outcome: 'granted', words: null });
    await expect(handOver(caseId, null, '本人住院，由儿子代领')).rejects.toThrow('case.receiverMissing');
    const { documentId } = await handOver(caseId, null);
    expect(await textOf(documentId as never)).toContain('王芳');
    expect((await read(caseId)).state).toBe('handedOver');
  });
});

describe('an authorisation', () => {
  it('is used again while it holds, by the same paper, and not after', async () => {
    const first = await open(replacement);
    const { documentId } = await demo.call(clerk(), 'case.setProxy', {
      caseId: first,
      name: '王小明',
      idNumber: 'E98765432',
      phone: '',
      relation: '儿子',
      scope: '递交材料，领取结果',
      expiresOn: '2026-03-05' as BusinessDate,
    });
    const second = await open(permit);
    const listed = await demo.call(clerk(), 'case.listAuthorisations', { caseId: second });
    expect(listed).toMatchObject([{ caseId: first, name: '王*', relation: '儿子', documentId }]);
    const reuse = () => demo.call(clerk(), 'case.reuseAuthorisation', { caseId: second, fromCaseId: first });
    expect(await reuse()).toEqual({ documentId });
    expect((await read(second)).proxy).toMatchObject({ relation: '儿子', expiresOn: '2026-03-05' });
    // The same paper is offered once, however often it was used.
    expect(await demo.call(clerk(), 'case.listAuthorisations', { caseId: await open(permit) })).toHaveLength(1);
    const { staff } = await demo.call(clerk(), 'session.read', {});
    demo.clock.pass(5 * 24 * 3_600_000);
    await demo.call(clerk(), 'session.signIn', { name: staff?.name ?? '', password: demoPassword });
    expect(await demo.call(clerk(), 'case.listAuthorisations', { caseId: second })).toEqual([]);
    await expect(reuse()).rejects.toThrow('case.authorisationExpired');
  });
});

it('dates what waited for a calendar on the day that calendar comes into force, through a suspension', async () => {
  const desk = await openStandardsDesk();
  const dir = await mkdtemp(join(tmpdir(), 'yimen-due-'));
  try {
    const { years } = desk.shipped.calendar;
    const short = { ...desk.shipped.calendar, years: years.filter(({ year }) => year < 2026), lastCoveredYear: 2025 };
    const bundles = [{ bundle: desk.bundle(2, { calendar: short }) }, { bundle: desk.bundle(3, {}) }];
    await desk.office.publish(desk.dir, { bundles, version: 1, now: Date.parse('2026-03-02T00:00:00Z') });
    await desk.look();
    await desk.choose(2, '2026-03-03');
    await desk.nextDay();
    await desk.choose(3, '2026-03-05');
    const at = desk.demo().identity('clerk', 1);
    const call = desk.demo().call;
    const known = await call(at, 'resident.register', { values: [{ field: 'name', value: '王芳' }], verified: true });
    const { cases } = await call(at, 'case.open', {
      channel: 'phone',
      ticketId: null,
      residentId: known.residentId,
      itemIds: [replacement],
    });
    const caseId = cases[0]?.caseId as CaseId;
    for (const { materialId } of (await call(at, 'case.read', { caseId })).materials) {
      await call(at, 'case.setMaterial', { caseId, materialId, form: 'paper', copies: 1, dueOn: null });
    }
    expect((await call(at, 'case.accept', { caseId })).dueOn).toBeNull();
    expect(await call(at, 'case.read', { caseId })).toMatchObject({ lamp: 'unknown', duePending: true, dueOn: null });
    const { alarms } = await call(desk.demo().identity('manager'), 'centre.read', {});
    expect(alarms.map(({ code }) => code)).toContain('calendar.uncovered');
    await call(at, 'case.suspend', { caseId, kind: 'special', reason: '等待鉴定' });
    await desk.nextDay();
    await call(at, 'case.resume', { caseId });
    await desk.nextDay();
    // 7 workdays from 3 March is the 12th; one day it stood.
    expect(await call(at, 'case.read', { caseId })).toMatchObject({ dueOn: '2026-03-13', duePending: false });
  } finally {
    await desk.close();
    await rm(dir, { recursive: true, force: true });
  }
});

it('goes on after a suspension by the time limit it began with, whatever came into force meanwhile', async () => {
  const desk = await openStandardsDesk();
  try {
    const items = desk.shipped.items.map((item) =>
      item.id === replacement ? { ...item, deadline: { ...item.deadline, workdays: null, calendarDays: 30 } } : item,
    );
    const bundles = [{ bundle: desk.bundle(2, { items, effectiveFrom: '2026-03-03' }) }];
    await desk.office.publish(desk.dir, { bundles, version: 1, now: Date.parse('2026-03-02T00:00:00Z') });
    await desk.look();
    const at = desk.demo().identity('clerk', 1);
    const call = desk.demo().call;
    const known = await call(at, 'resident.register', { values: [{ field: 'name', value: '王芳' }], verified: true });
    const ready = async () => {
      const { cases } = await call(at, 'case.open', {
        channel: 'phone',
        ticketId: null,
        residentId: known.residentId,
        itemIds: [replacement],
      });
      const caseId = cases[0]?.caseId as CaseId;
      for (const { materialId } of (await call(at, 'case.read', { caseId })).materials) {
        await call(at, 'case.setMaterial', { caseId, materialId, form: 'paper', copies: 1, dueOn: null });
      }
      return caseId;
    };
    const [running, waiting] = [await ready(), await ready()];
    expect((await call(at, 'case.accept', { caseId: running })).dueOn).toBe('2026-03-11');
    await call(at, 'case.suspend', { caseId: running, kind: 'special', reason: '等待鉴定' });
    await desk.choose(2, '2026-03-03');
    await desk.nextDay(4);
    expect(await desk.inForce()).toBe(2);
    // Seven workdays were left on the 2nd; from Friday the 6th they end on the 17th.
    expect((await call(at, 'case.resume', { caseId: running })).dueOn).toBe('2026-03-17');
    expect((await call(at, 'case.accept', { caseId: waiting })).dueOn).toBe('2026-03-17');
    const begun = await ready();
    expect((await call(at, 'case.accept', { caseId: begun })).dueOn).toBe('2026-04-05');
  } finally {
    await desk.close();
  }
});

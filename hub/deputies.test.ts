import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BusinessDate } from '../core/domain/calendar/instant';
import type { CaseId, CounterId, ItemId, StaffId } from '../core/domain/id';
import { demoPassword } from '../core/service/centre/demo-centre';
import { handleMaterials } from './testing/cases-day';
import { known, openDemoHub, type DemoHub } from './testing/demo-hub';

const replacement = 'residence-permit-replacement' as ItemId;
const permit = 'residence-permit-application' as ItemId;

let demo: DemoHub;
let absent: Readonly<{ id: StaffId; name: string }>;
let deputy: Readonly<{ id: StaffId; name: string }>;

const manager = () => demo.identity('manager');
const clerk = (n: number) => demo.identity('clerk', n);
const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}` as BusinessDate;

async function staffAt(n: number) {
  const { staff } = await demo.call(clerk(n), 'session.read', {});
  return { id: staff?.id as StaffId, name: staff?.name ?? '' };
}

const appoint = (more: object = {}) =>
  demo.call(manager(), 'deputy.appoint', {
    staffId: absent.id,
    deputyId: deputy.id,
    itemIds: [],
    from: day(2),
    to: day(6),
    ...more,
  });

async function accept(n: number, itemId: ItemId = replacement): Promise<CaseId> {
  const values = [{ field: 'name' as const, value: '王芳' }];
  const { residentId } = await demo.call(clerk(n), 'resident.register', { values, verified: true });
  const opening = { channel: 'phone' as const, ticketId: null, residentId: residentId };
  const { cases } = await demo.call(clerk(n), 'case.open', { ...opening, itemIds: [itemId] });
  const caseId = cases[0]?.caseId as CaseId;
  await handleMaterials(demo, caseId, n);
  return caseId;
}

beforeEach(async () => {
  demo = await openDemoHub();
  absent = await staffAt(1);
  deputy = await staffAt(2);
});
afterEach(() => demo.close());

describe('a deputy', () => {
  it('is shown with the cases of the absent clerk, and named in their history', async () => {
    const caseId = await accept(1);
    const read = () => demo.call(clerk(2), 'case.read', { caseId });
    expect((await read()).deputyName).toBeNull();
    const { deputyshipId } = await appoint();
    expect(await read()).toMatchObject({ staffName: absent.name, deputyName: deputy.name });
    const { cases } = await demo.call(clerk(3), 'case.list', {
      staffId: absent.id,
      order: 'newest',
      after: null,
      limit: 10,
    });
    expect(cases).toMatchObject([{ caseId, deputyName: deputy.name }]);

    await demo.call(clerk(2), 'case.accept', { caseId });
    await demo.call(clerk(3), 'case.process', { caseId, stepId: null, words: '电话询问' });
    await demo.call(manager(), 'deputy.end', { deputyshipId });
    expect((await read()).deputyName).toBeNull();
    await demo.call(clerk(2), 'case.process', { caseId, stepId: 'review', words: null });
    const { history } = await read();
    expect(history.slice(-3).map(({ by, instead, asDeputy }) => [by, instead, asDeputy])).toEqual([
      [deputy.name, absent.name, true],
      [(await staffAt(3)).name, absent.name, false],
      [deputy.name, absent.name, false],
    ]);
  });

  it('stands in for the items that were named, and for no others', async () => {
    const [narrowed, other] = [await accept(1), await accept(1, permit)];
    await appoint({ itemIds: [replacement] });
    const nameOf = async (caseId: CaseId) => (await demo.call(clerk(3), 'case.read', { caseId })).deputyName;
    expect([await nameOf(narrowed), await nameOf(other)]).toEqual([deputy.name, null]);
  });

  it('goes on with what the absent clerk had begun at the counter, which nobody else may', async () => {
    const counterId = demo.counters[0] as CounterId;
    await demo.call(clerk(1), 'counter.open', { counterId });
    await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category, itemId: known.item });
    const { ticketId } = await demo.call(clerk(1), 'queue.callNext', { counterId });
    await demo.call(clerk(1), 'queue.startService', { counterId });
    const opening = { channel: 'counter' as const, ticketId, residentId: null, itemIds: [replacement] };
    const { cases } = await demo.call(clerk(1), 'case.open', opening);
    const caseId = cases[0]?.caseId as CaseId;
    const notice = (n: number) => demo.call(clerk(n), 'case.giveNotice', { caseId, missing: ['户口簿'] });
    await expect(notice(2)).rejects.toThrow('counter.notYours');
    await appoint();
    expect((await notice(2)).nth).toBe(1);
    await expect(notice(3)).rejects.toThrow('counter.notYours');
  });

  it('stands in until the last day, and comes to an end by itself', async () => {
    const caseId = await accept(1);
    await appoint({ to: day(3) });
    for (const name of [deputy.name, null]) {
      demo.clock.pass(24 * 3600_000);
      await demo.call(clerk(2), 'session.signIn', { name: deputy.name, password: demoPassword });
      expect((await demo.call(clerk(2), 'case.read', { caseId })).deputyName).toBe(name);
    }
    expect(await demo.call(clerk(2), 'deputy.list', {})).toMatchObject([{ state: 'over', from: day(2), to: day(3) }]);
  });
});

describe('the manager’s arrangement', () => {
  it('lists what holds, what comes and what is over; a clerk sees their own', async () => {
    await appoint({ from: day(10), to: day(12) });
    const { deputyshipId } = await appoint({ itemIds: [replacement] });
    const states = async (n: number | null) =>
      (await demo.call(n === null ? manager() : clerk(n), 'deputy.list', {})).map(({ state }) => state);
    expect(await states(null)).toEqual(['now', 'coming']);
    await demo.call(manager(), 'deputy.end', { deputyshipId });
    expect(await states(null)).toEqual(['coming', 'over']);
    expect(await states(1)).toEqual(['coming', 'over']);
    expect(await states(3)).toEqual([]);
    await expect(demo.call(manager(), 'deputy.end', { deputyshipId })).rejects.toThrow('deputy.over');
    await expect(demo.call(clerk(1), 'deputy.end', { deputyshipId })).rejects.toThrow('method.forbidden');
  });

  it('refuses what would leave nobody, in words of its own', async () => {
    const third = await staffAt(3);
    await expect(appoint({ deputyId: absent.id })).rejects.toThrow('deputy.self');
    await expect(appoint({ from: day(6), to: day(2) })).rejects.toThrow('deputy.period');
    await expect(appoint({ itemIds: ['no-such-item'] })).rejects.toThrow('item.unknown');
    await expect(appoint({ deputyId: 'nobody' })).rejects.toThrow('staff.unknown');
    await appoint();
    await expect(appoint({ deputyId: third.id, from: day(6), to: day(9) })).rejects.toThrow('deputy.overlap');
    await expect(appoint({ staffId: deputy.id, deputyId: absent.id })).rejects.toThrow('deputy.circular');
    await expect(appoint({ staffId: deputy.id, deputyId: third.id })).rejects.toThrow('deputy.standsIn');
    await expect(appoint({ staffId: third.id, deputyId: absent.id })).rejects.toThrow('deputy.absent');
    await expect(demo.call(manager(), 'staff.deactivate', { staffId: deputy.id })).rejects.toThrow('staff.standsIn');
    const gone = await staffAt(4);
    await demo.call(manager(), 'staff.deactivate', { staffId: gone.id });
    await expect(appoint({ staffId: third.id, deputyId: gone.id })).rejects.toThrow('deputy.inactive');
  });

  it('keeps new cases from somebody absent', async () => {
    const caseId = await accept(2);
    await appoint();
    const assign = (staffId: StaffId) => demo.call(clerk(2), 'case.assign', { caseId, staffId });
    await expect(assign(absent.id)).rejects.toThrow('staff.absent');
    await assign((await staffAt(3)).id);
  });
});

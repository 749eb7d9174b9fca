import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CounterId, EnquiryId, StaffId } from '../core/domain/id';
import { demoPassword } from '../core/service/centre/demo-centre';
import { openDemoHub, type DemoHub } from './testing/demo-hub';

let demo: DemoHub;

const manager = () => demo.identity('manager');
const clerk = (n: number) => demo.identity('clerk', n);
const list = (n: number | null) => demo.call(n === null ? manager() : clerk(n), 'enquiry.list', { limit: 50 });

const record = (n: number, more: object = {}) =>
  demo.call(clerk(n), 'enquiry.record', {
    channel: 'walkIn',
    ticketId: null,
    residentId: null,
    asker: '张阿姨 13800138000',
    question: '独生子女证丢了找谁补？',
    handTo: null,
    ending: null,
    ...more,
  });

async function staffAt(n: number) {
  const { staff } = await demo.call(clerk(n), 'session.read', {});
  return { id: staff?.id as StaffId, name: staff?.name ?? '' };
}

async function nextDay(days: number): Promise<void> {
  const { name } = await staffAt(1);
  demo.clock.pass(days * 24 * 3600_000);
  await demo.call(clerk(1), 'session.signIn', { name, password: demoPassword });
}

beforeEach(async () => {
  demo = await openDemoHub();
});
afterEach(() => demo.close());

describe('a first question', () => {
  it('is kept with who was asked, when, by which way and by whom, until it has an outcome', async () => {
    const first = await staffAt(1);
    const { enquiryId } = await record(1);
    expect((await list(1)).enquiries).toMatchObject([
      {
        enquiryId,
        staffName: first.name,
        askedAt: demo.clock.now,
        channel: 'walkIn',
        asker: '张阿姨 13800138000',
        question: '独生子女证丢了找谁补？',
        handOvers: [],
        dueOn: '2026-03-05',
        overdue: false,
        closed: null,
      },
    ]);
    await demo.call(clerk(1), 'enquiry.close', { enquiryId, outcome: 'answered', words: '带户口簿到 3 号窗口' });
    const { enquiries, open } = await list(1);
    expect(open).toBe(0);
    expect(enquiries[0]?.closed).toEqual({
      at: demo.clock.now,
      by: first.name,
      outcome: 'answered',
      words: '带户口簿到 3 号窗口',
    });
    const again = demo.call(clerk(1), 'enquiry.close', { enquiryId, outcome: 'answered', words: null });
    await expect(again).rejects.toThrow('enquiry.closed');
  });

  it('may be answered in the same breath', async () => {
    await record(1, { ending: { outcome: 'answered', words: null } });
    expect((await list(1)).enquiries).toMatchObject([{ closed: { outcome: 'answered', words: null } }]);
  });

  it('goes from hand to hand; each is named, and the first one asked still sees it', async () => {
    const [first, second] = [await staffAt(1), await staffAt(2)];
    const { enquiryId } = await record(1, { handTo: { kind: 'staff', staffId: second.id } });
    expect((await list(3)).enquiries).toEqual([]);
    await expect(demo.call(clerk(3), 'enquiry.close', { enquiryId, outcome: 'answered', words: null })).rejects.toThrow(
      'enquiry.notYours',
    );
    const to = (target: object) => demo.call(clerk(2), 'enquiry.handOver', { enquiryId, to: target as never });
    await expect(to({ kind: 'staff', staffId: second.id })).rejects.toThrow('enquiry.targetSelf');
    await expect(to({ kind: 'staff', staffId: 'nobody' })).rejects.toThrow('enquiry.targetUnknown');
    await expect(to({ kind: 'counter', counterId: 'nowhere' })).rejects.toThrow('enquiry.targetUnknown');
    await to({ kind: 'counter', counterId: demo.counters[2] as CounterId });
    expect((await list(2)).enquiries).toEqual([]);
    await demo.call(clerk(3), 'enquiry.handOver', { enquiryId, to: { kind: 'department', name: '卫健委' } });
    for (const n of [1, null]) {
      const { enquiries } = await list(n);
      expect(enquiries[0]?.handOvers.map(({ by, kind, name }) => [by, kind, name])).toEqual([
        [first.name, 'staff', second.name],
        [second.name, 'counter', expect.stringContaining('3')],
        [(await staffAt(3)).name, 'department', '卫健委'],
      ]);
    }
    await demo.call(manager(), 'enquiry.close', { enquiryId, outcome: 'passedOn', words: null });
  });

  it('is overdue after the workdays of the setting, and then stands on top', async () => {
    const late = await record(1);
    await nextDay(3);
    const fresh = await record(1);
    expect((await list(1)).overdue).toBe(0);
    await nextDay(1);
    const { enquiries, open, overdue } = await list(1);
    expect({ open, overdue }).toEqual({ open: 2, overdue: 1 });
    expect(enquiries.map(({ enquiryId, overdue: isLate }) => [enquiryId, isLate])).toEqual([
      [late.enquiryId, true],
      [fresh.enquiryId, false],
    ]);
    await demo.call(clerk(1), 'enquiry.close', { enquiryId: late.enquiryId, outcome: 'unreachable', words: null });
    expect((await list(1)).overdue).toBe(0);
  });

  it('of a known resident shows the masked name, and nothing of it after an erasure', async () => {
    const values = [{ field: 'name' as const, value: '王小芳' }];
    const { residentId } = await demo.call(clerk(1), 'resident.register', { values, verified: true });
    await record(1, { residentId, asker: null });
    expect((await list(1)).enquiries[0]?.asker).toBe('王*');
    await demo.call(manager(), 'resident.erase', {
      residentId: residentId,
      reason: 'request',
    });
    expect((await list(1)).enquiries).toMatchObject([{ asker: '', question: null }]);
  });

  it('says no in words of its own', async () => {
    await expect(record(1, { question: '  ' })).rejects.toThrow('input.invalid');
    await expect(record(1, { ticketId: 'none' })).rejects.toThrow('ticket.unknown');
    await expect(record(1, { residentId: 'nobody' })).rejects.toThrow('resident.unknown');
    const close = { enquiryId: 'none' as EnquiryId, outcome: 'answered', words: null } as const;
    await expect(demo.call(clerk(1), 'enquiry.close', close)).rejects.toThrow('enquiry.unknown');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CounterId, DocumentId, DraftId, TicketId } from '../core/domain/id';
import { known, openDemoHub, type DemoHub } from './testing/demo-hub';

let demo: DemoHub;
let ticketId: TicketId;
let draftId: DraftId;

const counterId = () => demo.counters[0] as CounterId;
const clerk = () => demo.identity('clerk', 1);
const save = (path: string, value: unknown) => demo.call(clerk(), 'form.saveField', { draftId, path, value });
const read = () => demo.call(clerk(), 'form.read', { draftId });

beforeAll(async () => {
  demo = await openDemoHub();
  await demo.call(clerk(), 'counter.open', { counterId: counterId() });
  ({ ticketId } = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', {
    categoryId: known.category,
    itemId: known.item,
  }));
  await demo.call(clerk(), 'queue.callNext', { counterId: counterId() });
});
afterAll(() => demo.close());

describe('the application form', () => {
  it('opens only once service has begun, and only at the counter that serves', async () => {
    const open = { templateId: 'dibao-application', ticketId };
    await expect(demo.call(clerk(), 'form.open', open)).rejects.toThrow('ticket.notServing');
    await demo.call(clerk(), 'queue.startService', { counterId: counterId() });
    await expect(demo.call(demo.identity('clerk', 2), 'form.open', open)).rejects.toThrow('counter.notYours');
    await expect(demo.call(clerk(), 'form.open', { ...open, templateId: 'nothing' })).rejects.toThrow('form.unknown');
    ({ draftId } = await demo.call(clerk(), 'form.open', open));
    expect(await demo.call(clerk(), 'form.open', open)).toEqual({ draftId });
  });

  it('is offered first for the item it serves', async () => {
    const [first] = await demo.call(clerk(), 'form.list', { itemId: known.item });
    expect(first).toMatchObject({ templateId: 'dibao-application', fitsItem: true });
  });

  it('keeps each field at once, and shows the spouse only to the married', async () => {
    await save('applicantName', '𠮷小兰');
    await save('maritalStatus', '20');
    expect((await read()).evaluation).toMatchObject({ required: expect.arrayContaining(['spouseName']) as unknown });
    await save('spouseName', '买买提·吐尔逊');
    await save('maritalStatus', '10');
    demo = await demo.restart();
    const form = await read();
    expect(form.answers).toMatchObject({ applicantName: '𠮷小兰', maritalStatus: '10' });
    expect(form.evaluation.visible).not.toContain('spouseName');
  });

  it('computes income per person in whole fen', async () => {
    await save('familyMembers[0].monthlyIncomeFen', 100_000);
    await save('familyMembers[1].monthlyIncomeFen', 1);
    expect((await read()).evaluation.computed).toMatchObject({
      memberCount: 2,
      totalIncomeFen: 100_001,
      incomePerPersonFen: 50_000,
    });
  });

  it('refuses a field that the form does not have', async () => {
    await expect(save('salary', 1)).rejects.toThrow('form.unknownField');
    await expect(save('constructor', 1)).rejects.toThrow('form.unknownField');
  });

  it('refuses to submit what is not whole, and says where', async () => {
    const reply = await demo.ask(clerk(), 'form.submit', { draftId });
    const { details } = (reply as { error: { code: string; details: { issues: { path: string }[] } } }).error;
    expect(reply).toMatchObject({ ok: false, error: { code: 'form.invalid' } });
    const paths = details.issues.map((issue) => issue.path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'applicantIdNumber',
        'householdAddress',
        'declarationAccepted',
        'familyMembers[0].name',
        'familyMembers[1].relation',
      ]),
    );
  });

  it('refuses an ID number with a wrong check digit, and a list without the applicant', async () => {
    await save('applicantIdNumber', '110105194912310021');
    await save('familyMembers', [
      { name: '别人', relation: '99', idNumber: '110105194912310021', monthlyIncomeFen: 0 },
    ]);
    const paths = (await read()).evaluation.issues.map((issue) => issue.path);
    expect(paths).toEqual(expect.arrayContaining(['applicantIdNumber', 'familyMembers[0].idNumber']));
    await save('applicantIdNumber', '11010519491231002X');
    expect((await read()).evaluation.issues).toContainEqual(
      expect.objectContaining({ path: 'familyMembers', level: 'error' }),
    );
  });

  it('becomes a numbered case and a frozen paper that nobody can change', async () => {
    await save('householdAddress', '<img src=x onerror=alert(1)>路');
    await save('familyMembers', [
      { name: '𠮷小兰', relation: '01', idNumber: '11010519491231002X', monthlyIncomeFen: 123_456 },
    ]);
    await save('declarationAccepted', true);
    const { caseNumber, documentId } = await demo.call(clerk(), 'form.submit', { draftId });
    expect(caseNumber).toBe('310101001000202603020001');
    const paper = await demo.call(clerk(), 'document.read', { documentId });
    expect(paper.html).toContain('𠮷小兰');
    expect(paper.html).toContain('1234.56');
    expect(paper.html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(paper.html).not.toContain('<img');
    expect(paper.html).not.toContain('买买提');
    await expect(save('applicantName', '别人')).rejects.toThrow('draft.closed');
    await expect(demo.call(clerk(), 'form.submit', { draftId })).rejects.toThrow('draft.closed');
    await expect(demo.call(demo.identity('kiosk'), 'document.read', { documentId })).rejects.toThrow(
      'method.forbidden',
    );
    await expect(demo.call(clerk(), 'document.requestPrint', { documentId })).rejects.toThrow('print.unavailable');
    await expect(demo.call(clerk(), 'document.readPdf', { documentId })).rejects.toThrow('document.notArchived');
  });
});

it('freezes the slip of a ticket once, without any name', async () => {
  const kiosk = demo.identity('kiosk');
  const { documentId } = await demo.call(kiosk, 'document.freezeTicket', { ticketId });
  expect(await demo.call(kiosk, 'document.freezeTicket', { ticketId })).toEqual({ documentId });
  const slip = await demo.call(kiosk, 'document.read', { documentId });
  expect(slip).toMatchObject({ title: 'E001', pageSize: 'ticket', state: 'frozen', shellPrints: false });
  expect(slip.html).toContain('E001');
  await expect(demo.call(kiosk, 'document.read', { documentId: 'none' as DocumentId })).rejects.toThrow(
    'document.unknown',
  );
});

it('reads 待定 where the calendar ends, unknown where no source speaks, and never a guess', async () => {
  const kiosk = demo.identity('kiosk');
  const due = async (name: string) => {
    const { items } = await demo.call(kiosk, 'catalog.read', {});
    const item = items.find((one) => one.name === name);
    return (await demo.call(kiosk, 'catalog.readItem', { itemId: item?.id as never })).due;
  };
  expect(await due('城乡居民最低生活保障申请')).toEqual({ kind: 'unknown' });
  expect(await due('《上海市居住证》补领、换领')).toEqual({
    kind: 'date',
    on: '2026-03-11',
    workdays: 7,
    calendarDays: null,
  });
  demo.clock.now = '2026-12-28T02:00:00.000Z' as never;
  demo = await demo.restart();
  await demo.call(demo.identity('manager'), 'day.confirm', { businessDate: '2026-12-28' as never });
  expect(await due('《上海市居住证》补领、换领')).toEqual({ kind: 'pending', afterYear: 2026, workdays: 7 });
  expect((await demo.call(kiosk, 'centre.read', {})).alarms.map((alarm) => alarm.code)).toContain('calendar.ending');
  demo.clock.now = '2027-01-04T02:00:00.000Z' as never;
  demo = await demo.restart();
  expect((await demo.call(kiosk, 'centre.read', {})).alarms).toContainEqual({
    code: 'calendar.uncovered',
    about: '2027',
  });
});

import { afterEach, expect, it } from 'vitest';
import type { ResidentId } from '../core/domain/id';
import { openDatabase } from '../core/storage/open-database';
import { known, openDemoHub, type DemoHub } from './testing/demo-hub';
import { join } from 'node:path';

let demo: DemoHub;
afterEach(() => demo.close());

const wang = [
  { field: 'name', value: '王芳' },
  { field: 'phones', value: '138 0013 8000' },
  { field: 'ethnicGroup', value: '01' },
] as const;
const card = { kind: 'residentIdCard', number: '11010519491231002x' } as const;

const clerk = () => demo.identity('clerk', 1);
const manager = () => demo.identity('manager');

async function register(
  values: readonly Readonly<{ field: string; value: unknown }>[] = wang,
  document?: Readonly<{ kind: 'residentIdCard' | 'passport'; number: string }>,
): Promise<ResidentId> {
  const input = { values: values as never, verified: true, ...(document === undefined ? {} : { document }) };
  return (await demo.call(clerk(), 'resident.register', input)).residentId;
}

const find = async (text: string) => (await demo.call(clerk(), 'resident.find', { text })).residents;

it('finds a resident by each word and by nothing less, masked', async () => {
  demo = await openDemoHub();
  const residentId = await register(wang, card);
  for (const text of [
    '11010519491231002X',
    '110105491231002',
    '+86 13800138000',
    '王芳',
    '王',
    'wangfang',
    'WF',
    'wang',
  ]) {
    expect(
      (await find(text)).map((one) => one.residentId),
      text,
    ).toEqual([residentId]);
  }

  for (const text of ['王芬', '芳', 'wan', '13800138001', '11010519491231']) {
    expect(await find(text), text).toEqual([]);
  }

  expect((await find('wf'))[0]).toEqual({
    residentId,
    name: '王*',
    idNumber: '1****************X',
    phone: '138****8000',
    sex: 'female',
    erased: false,
  });
});

it('keeps rare characters and dotted names through storage, search and order', async () => {
  demo = await openDemoHub();
  const names = ['𠮷田三', '𬎆明', '𪚥𪻐', '买买提·吐尔逊', '欧阳娜娜', '单于'];
  for (const name of names) {
    await register([{ field: 'name', value: name }]);
  }

  for (const name of names) {
    expect(await find(name), name).toHaveLength(1);
  }

  expect((await find('买买提・吐尔逊'))[0]?.name).toBe('买*');
  expect((await find('𠮷'))[0]?.name).toBe('𠮷*');
  expect((await find('ouyang'))[0]?.name).toBe('欧阳*');
  expect((await find('欧阳'))[0]?.name).toBe('欧阳*');
});

it('lists people of one surname in the order of their names', async () => {
  demo = await openDemoHub();
  const ids = new Map<string, string>();
  for (const name of ['王芳', '王安', '王强', '王八一']) {
    ids.set(await register([{ field: 'name', value: name }]), name);
  }

  expect((await find('王')).map((one) => ids.get(one.residentId))).toEqual(['王安', '王八一', '王芳', '王强']);
});

it.each([
  ['a wrong digit', { field: 'idNumber', value: '110105194912310021' }, 'checkCharacter'],
  ['a birth tomorrow', { field: 'birthDate', value: '2026-03-03' }, 'future'],
  ['a name of a megabyte', { field: 'name', value: '王'.repeat(330_000) }, 'tooLong'],
  ['a name that turns the line', { field: 'name', value: '王\u202e芳' }, 'direction'],
  ['a name with a NUL', { field: 'name', value: '王\u0000芳' }, 'control'],
])('refuses %s, says which field and never what was in it', async (_what, value, fault) => {
  demo = await openDemoHub();
  const reply = await demo.ask(clerk(), 'resident.register', { values: [...wang, value] as never, verified: false });
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'resident.valueInvalid', details: { faults: [{ field: value.field, fault }] } },
  });
  expect(await find('王芳')).toEqual([]);
});

it('has one record for one number, whichever way it is written', async () => {
  demo = await openDemoHub();
  const residentId = await register(wang, card);
  for (const number of ['11010519491231002X', '110105491231002']) {
    const reply = await demo.ask(clerk(), 'resident.register', {
      values: [{ field: 'name', value: '别人' }],
      document: { kind: 'residentIdCard', number },
      verified: true,
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'resident.exists', details: { residentId } } });
  }
});

it('remembers every value with its source, shows the newest, and knows who is at the counter', async () => {
  demo = await openDemoHub();
  const counterId = demo.counters[0] as never;
  const residentId = await register(wang, card);
  await demo.call(clerk(), 'counter.open', { counterId });
  const { ticketId } = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
  await demo.call(clerk(), 'queue.callNext', { counterId });
  await demo.call(clerk(), 'queue.startService', { counterId });
  expect(await demo.call(clerk(), 'resident.ofTicket', { ticketId })).toEqual({ resident: null });
  await demo.call(clerk(), 'resident.identify', { ticketId, residentId });
  expect((await demo.call(clerk(), 'resident.ofTicket', { ticketId })).resident).toMatchObject({ name: '王*' });

  demo.clock.pass(60_000);
  await demo.call(clerk(), 'resident.record', {
    residentId,
    values: [
      { field: 'phones', value: '13900139000' },
      { field: 'employer', value: '某厂' },
    ],
    source: 'spoken',
    verified: false,
  });
  const record = await demo.call(clerk(), 'resident.read', { residentId });
  const phones = record.values.filter(({ field }) => field === 'phones');
  expect(phones.map(({ text, source }) => [text, source])).toEqual([
    ['139****9000', 'spoken'],
    ['138****8000', 'document'],
  ]);
  expect(record.values.find(({ field }) => field === 'employer')?.text).toBe('***');
  expect(JSON.stringify(record)).not.toMatch(/王芳|13800138000|11010519491231002X|1949-12-31|某厂/);
  expect(await find('13900139000')).toHaveLength(1);

  const other = demo.identity('clerk', 2);
  expect(await demo.ask(other, 'resident.identify', { ticketId: ticketId, residentId })).toMatchObject({
    error: { code: 'counter.notYours' },
  });
});

it('fills what is still open in a form that was begun before anybody knew whose it is', async () => {
  demo = await openDemoHub();
  const counterId = demo.counters[0] as never;
  const residentId = await register(
    [
      ...wang,
      { field: 'householdAddress', value: { divisionCode: '310101000000', detail: '人民大道200号' } },
      { field: 'maritalStatus', value: '10' },
    ],
    card,
  );
  await demo.call(clerk(), 'counter.open', { counterId });
  const { ticketId } = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
  await demo.call(clerk(), 'queue.callNext', { counterId });
  await demo.call(clerk(), 'queue.startService', { counterId });
  const { cases } = await demo.call(clerk(), 'case.open', {
    channel: 'counter',
    ticketId,
    residentId: null,
    itemIds: [known.item],
  });
  const caseId = cases[0]?.caseId;
  const { draftId } = await demo.call(clerk(), 'form.open', { templateId: 'dibao-application', caseId });
  await demo.call(clerk(), 'form.answer', { draftId, path: 'contactPhone', value: '13600136000' });

  const { filled } = await demo.call(clerk(), 'resident.identify', { ticketId, residentId });
  const form = await demo.call(clerk(), 'form.read', { draftId });
  expect(form.residentId).toBe(residentId);
  expect(form.answers).toMatchObject({
    applicantName: '王芳',
    applicantIdNumber: '11010519491231002X',
    contactPhone: '13600136000',
    maritalStatus: '10',
  });
  expect(form.notes['applicantName']).toMatchObject({ origin: 'auto-server' });
  expect(form.notes['contactPhone']).toMatchObject({ origin: 'manual' });
  expect(filled).toBe(Object.values(form.notes).filter(({ origin }) => origin === 'auto-server').length);
  expect(await demo.call(clerk(), 'resident.identify', { ticketId, residentId })).toEqual({ filled: 0 });
  expect(
    await demo.ask(clerk(), 'form.answer', { draftId, path: 'applicantIdNumber', value: '310101197203074218' }),
  ).toMatchObject({ error: { code: 'answer.locked' } });
  await demo.call(clerk(), 'form.undo', { draftId });
  expect((await demo.call(clerk(), 'form.read', { draftId })).answers).toMatchObject({ applicantName: '王芳' });
});

it('says a place down to its county behind the mask, whole when it is revealed, and coded values by their lists', async () => {
  demo = await openDemoHub();
  const address = { divisionCode: '310101000000', detail: '人民大道200号' };
  const passport = { kind: 'passport', number: 'E98765432' } as const;
  const residentId = await register([...wang, { field: 'residenceAddress', value: address }], passport);
  const record = await demo.call(clerk(), 'resident.read', { residentId });
  expect(record.values.find(({ field }) => field === 'residenceAddress')?.text).toBe('上海市黄浦区***');
  const fields = ['residenceAddress', 'idNumber'] as const;
  const { revealId } = await demo.call(clerk(), 'resident.reveal', {
    residentId,
    fields: [...fields],
    purpose: 'check',
  });
  expect(await demo.call(clerk(), 'resident.readRevealed', { residentId, revealId })).toEqual({
    values: [{ field: 'residenceAddress', value: address, text: '上海市黄浦区人民大道200号' }],
    documents: [passport],
  });
  const { lists } = await demo.call(clerk(), 'resident.codes', {});
  expect(lists.find(({ field }) => field === 'ethnicGroup')?.codes[0]).toMatchObject({
    code: '01',
    name: { zh: '汉族' },
  });
});

it('finds a rare sign by its reading', async () => {
  demo = await openDemoHub();
  const residentId = await register([{ field: 'name', value: '𠮷田三' }]);
  expect((await find('jitiansan')).map((one) => one.residentId)).toEqual([residentId]);
});

it('reveals for a purpose, to who asked, for a minute, so many times an hour, all on record', async () => {
  demo = await openDemoHub();
  await demo.call(manager(), 'centre.changeSettings', { revealsAnHour: 2 });
  const residentId = await register(wang, card);
  const ask = () =>
    demo.ask(clerk(), 'resident.reveal', { residentId, fields: ['name', 'phones'], purpose: 'contact' });
  const first = await demo.call(clerk(), 'resident.reveal', {
    residentId,
    fields: ['name', 'phones'],
    purpose: 'contact',
  });
  expect(first.left).toBe(1);
  const read = () => demo.ask(clerk(), 'resident.readRevealed', { residentId, revealId: first.revealId });
  expect(await read()).toMatchObject({
    ok: true,
    value: { values: expect.arrayContaining([{ field: 'name', value: '王芳', text: '王芳' }]) as unknown },
  });
  expect(
    await demo.ask(demo.identity('clerk', 2), 'resident.readRevealed', { residentId, revealId: first.revealId }),
  ).toMatchObject({ error: { code: 'method.forbidden' } });
  demo.clock.pass(61_000);
  expect(await read()).toMatchObject({ error: { code: 'method.forbidden' } });

  expect(await ask()).toMatchObject({ ok: true });
  expect(await ask()).toMatchObject({ error: { code: 'resident.revealLimit' } });
  demo.clock.pass(3_600_000);
  expect(await ask()).toMatchObject({ ok: true });
  const { reveals } = await demo.call(manager(), 'resident.listReveals', {});
  expect(reveals).toHaveLength(4);
  expect(reveals.map(({ name, fields, purpose }) => [name, fields.length, purpose])).toContainEqual([
    '王*',
    0,
    'contact',
  ]);
});

it('merges two records of one person to everybody who looks, and takes it back', async () => {
  demo = await openDemoHub();
  const born = { field: 'birthDate', value: '1949-12-31' } as const;
  const one = await register([...wang, born]);
  demo.clock.pass(1000);
  const two = await register([{ field: 'name', value: '王芳' }, born, { field: 'email', value: 'w@example.org' }]);
  const { groups } = await demo.call(manager(), 'resident.duplicates', {});
  expect(groups.map((group) => group.residents.map(({ residentId }) => residentId).sort())).toEqual([
    [one, two].sort(),
  ]);

  const { mergeId } = await demo.call(manager(), 'resident.merge', { intoId: one, fromId: two });
  expect((await find('王芳')).map(({ residentId }) => residentId)).toEqual([one]);
  const fields = async (residentId: ResidentId) =>
    (await demo.call(clerk(), 'resident.read', { residentId })).values.map(({ field }) => field).sort();
  expect(await fields(two)).toEqual(['birthDate', 'email', 'ethnicGroup', 'name', 'phones']);
  expect(await demo.ask(manager(), 'resident.merge', { intoId: two, fromId: one })).toMatchObject({
    error: { code: 'resident.self' },
  });

  await demo.call(manager(), 'resident.unmerge', { mergeId });
  expect(await fields(two)).toEqual(['birthDate', 'email', 'name']);
  expect(await fields(one)).toEqual(['birthDate', 'ethnicGroup', 'name', 'phones']);
  expect(await demo.ask(manager(), 'resident.unmerge', { mergeId })).toMatchObject({
    error: { code: 'resident.notMerged' },
  });
});

it('relates residents both ways, and ends it', async () => {
  demo = await openDemoHub();
  const [mother, child] = [await register(), await register([{ field: 'name', value: '王小明' }])];
  const { relationId } = await demo.call(clerk(), 'resident.relate', {
    residentId: mother,
    otherId: child,
    relation: 'child',
    sameHousehold: true,
  });
  const related = async (residentId: ResidentId) =>
    (await demo.call(clerk(), 'resident.read', { residentId })).related.map(({ relation, residentId: id }) => [
      relation,
      id,
    ]);
  expect(await related(mother)).toEqual([['child', child]]);
  expect(await related(child)).toEqual([['parent', mother]]);
  await demo.call(clerk(), 'resident.unrelate', { relationId });
  expect(await related(child)).toEqual([]);
});

it('erases a person by destroying keys: found by nothing, read by nobody, after a restart too', async () => {
  demo = await openDemoHub();
  const residentId = await register(wang, card);
  const stays = await register([{ field: 'name', value: '李强' }]);
  const { subjects } = await demo.call(manager(), 'resident.erase', { residentId, reason: 'request' });
  expect(subjects).toBe(1);
  demo = await demo.restart();
  for (const text of ['王芳', '13800138000', '11010519491231002X']) {
    expect(await find(text)).toEqual([]);
  }

  expect(await demo.call(clerk(), 'resident.read', { residentId })).toMatchObject({
    name: '',
    erased: true,
    values: [],
  });
  expect(
    await demo.ask(clerk(), 'resident.record', {
      residentId,
      values: wang as never,
      source: 'spoken',
      verified: false,
    }),
  ).toMatchObject({
    error: { code: 'resident.erased' },
  });
  expect((await find('李强')).map((one) => one.residentId)).toEqual([stays]);
  const db = await openDatabase(join(demo.dataDir, 'centre.db'));
  const left = await Promise.all(
    ['resident_token', 'resident_value'].map(
      async (table) => (await db(table).where({ resident_id: residentId })).length,
    ),
  );
  const key: unknown = await db('subject_key')
    .where({ subject_id: `resident/${residentId}` })
    .first();
  await db.destroy();
  expect([left, key === undefined]).toEqual([[0, 0], true]);
});

it('keeps kiosks, halls and raters away from residents', async () => {
  demo = await openDemoHub();
  const residentId = await register();
  for (const kind of ['kiosk', 'hall'] as const) {
    for (const [method, input] of [
      ['resident.find', { text: '王芳' }],
      ['resident.read', { residentId }],
      ['resident.ofTicket', { ticketId: residentId }],
    ] as const) {
      expect(await demo.ask(demo.identity(kind), method, input as never)).toMatchObject({
        error: { code: 'method.forbidden' },
      });
    }
  }
});

import type { BusinessDate } from '../../core/domain/calendar/instant';
import type { CaseId, ItemId, ResidentId, StaffId, TicketId } from '../../core/domain/id';
import type { DemoHub } from './demo-hub';

/** An item whose standard names materials and asks for no form. */
const plainItem = 'residence-permit-replacement' as ItemId;

type Call = DemoHub['call'];

/** A case ready to be accepted: every material dealt with. */
async function prepare(demo: DemoHub, residentId: ResidentId, itemId: ItemId, n = 3): Promise<CaseId> {
  const clerk = demo.identity('clerk', n);
  const { cases } = await demo.call(clerk, 'case.open', {
    channel: 'phone',
    ticketId: null,
    residentId,
    itemIds: [itemId],
  });
  const caseId = cases[0]?.caseId as CaseId;
  await handleMaterials(demo, caseId, n);
  return caseId;
}

export async function handleMaterials(demo: DemoHub, caseId: CaseId, n = 3): Promise<void> {
  const clerk = demo.identity('clerk', n);
  const { materials } = await demo.call(clerk, 'case.read', { caseId });
  for (const [index, { materialId }] of materials.entries()) {
    await demo.call(clerk, 'case.setMaterial', {
      caseId,
      materialId,
      form: index === 0 ? 'paper' : 'licence',
      copies: 1,
      dueOn: null,
    });
  }
}

/** Cases of each kind, to each end: every fact about them. */
export async function liveThroughCases(demo: DemoHub, ticketId: TicketId, known: ResidentId): Promise<void> {
  const clerk = demo.identity('clerk', 3);
  const call: Call = demo.call;
  const opened = await call(clerk, 'case.open', {
    channel: 'counter',
    ticketId,
    residentId: null,
    itemIds: [plainItem, 'medical-insurance-card-application' as ItemId],
  });
  const [first, second] = opened.cases.map(({ caseId }) => caseId) as [CaseId, CaseId];
  await call(clerk, 'case.giveNotice', { caseId: second, missing: ['失业证明'] });
  await call(clerk, 'case.abandon', { caseId: second, reason: '材料不齐，改日再来' });
  await handleMaterials(demo, first);
  await call(clerk, 'case.setProxy', {
    caseId: first,
    name: '标记李小红',
    idNumber: 'E98765432',
    phone: '',
    relation: '女儿',
    scope: '递交材料，领取结果',
    expiresOn: null,
  });
  await call(clerk, 'case.accept', { caseId: first });
  const deputy = (await call(demo.identity('manager'), 'staff.list', {})).find(({ roles }) => roles.includes('clerk'));
  await call(clerk, 'case.assign', { caseId: first, staffId: deputy?.id as StaffId });
  await call(clerk, 'case.process', { caseId: first, stepId: 'review', words: '标记初审李建国' });
  await call(clerk, 'case.suspend', { caseId: first, kind: 'special', reason: '等待核查标记' });
  await call(clerk, 'case.resume', { caseId: first });
  await call(clerk, 'case.complete', {
    caseId: first,
    outcome: 'granted',
    words: null,
    certificate: { kind: '居住证', number: '标记证号9001', issuedOn: '2026-03-02' as never },
  });
  await call(clerk, 'case.handOver', {
    caseId: first,
    receiver: '标记李建国',
    signature: { width: 300, height: 100, strokes: [[1, 2, 3, 4]] },
  });

  const forwarded = await prepare(demo, known, plainItem);
  await call(clerk, 'case.receive', { caseId: forwarded, acceptingCentre: '他街道社区事务受理服务中心' });
  await call(clerk, 'case.askSupplement', { caseId: forwarded, missing: ['户口簿'] });
  await call(clerk, 'case.supplement', { caseId: forwarded });
  await call(clerk, 'case.refuse', { caseId: forwarded, reason: '不属于受理范围' });

  await liveThroughRequests(demo, ticketId, known);
  const withdrawn = await prepare(demo, known, plainItem);
  await call(clerk, 'case.accept', { caseId: withdrawn });
  await call(clerk, 'case.withdraw', { caseId: withdrawn, reason: '本人撤回' });
}

/** Who stands in for whom, and what was asked first of whom: every fact of the conduct rules. */
export async function keepConduct(demo: DemoHub, known: ResidentId): Promise<void> {
  const clerk = demo.identity('clerk', 3);
  const manager = demo.identity('manager');
  const staff = (await demo.call(manager, 'staff.list', {})).filter(({ active }) => active);
  const [absent, deputy] = staff.map(({ id }) => id) as [StaffId, StaffId];
  const period = { from: '2026-03-02' as BusinessDate, to: '2026-03-06' as BusinessDate };
  const named = { staffId: absent, deputyId: deputy, itemIds: [plainItem], ...period };
  const { deputyshipId } = await demo.call(manager, 'deputy.appoint', named);
  await demo.call(manager, 'deputy.end', { deputyshipId });
  const { enquiryId } = await demo.call(clerk, 'enquiry.record', {
    channel: 'phone',
    ticketId: null,
    residentId: known,
    asker: '标记李建国的邻居',
    question: '标记首问的话',
    handTo: { kind: 'department', name: '民政科' },
    ending: null,
  });
  await demo.call(clerk, 'enquiry.close', { enquiryId, outcome: 'answered', words: '标记答复的话' });
}

/** Accepted while no calendar of the year is at hand: its promised day waits (待定). */
export async function acceptUndated(demo: DemoHub): Promise<void> {
  const clerk = demo.identity('clerk', 2);
  const { residentId } = await demo.call(clerk, 'resident.register', {
    values: [{ field: 'name', value: '标记李建国' }],
    verified: true,
  });
  const caseId = await prepare(demo, residentId, plainItem, 2);
  const { dueOn } = await demo.call(clerk, 'case.accept', { caseId });
  if (dueOn !== null) {
    throw new Error('The calendar reaches further than the day was made for');
  }
}

/** What was asked by telephone and taken up at the counter; views and an export of the list. */
async function liveThroughRequests(demo: DemoHub, ticketId: TicketId, known: ResidentId): Promise<void> {
  const clerk = demo.identity('clerk', 3);
  const { cases } = await demo.call(clerk, 'case.takeRequest', {
    itemIds: [plainItem],
    residentId: null,
    caller: { name: '标记赵来电', phone: '13611112222' },
    words: '标记问补办居住证要带什么',
    callBackOn: '2026-12-31' as BusinessDate,
  });
  const caseId = cases[0]?.caseId as CaseId;
  await demo.call(clerk, 'case.callBack', { caseId, reached: false, words: '标记无人接听', againOn: null });
  const { exportId } = await demo.call(clerk, 'case.export', {
    text: '标记赵来电',
    order: 'newest',
    language: 'zh',
    witness: null,
  });
  await demo.call(clerk, 'case.readExport', { exportId });
  await demo.call(clerk, 'case.takeUp', { caseId, ticketId });
  await demo.call(clerk, 'case.takeRequest', {
    itemIds: [plainItem],
    residentId: known,
    caller: null,
    words: '标记再问一次',
    callBackOn: null,
  });

  const own = { name: '我的居住证', filter: { itemId: plainItem, staffId: 'me' }, order: 'newest' } as const;
  const { viewId } = await demo.call(clerk, 'case.saveView', { ...own, viewId: null, shared: false });
  await demo.call(clerk, 'case.saveView', { ...own, viewId, name: '居住证', shared: false });
  await demo.call(demo.identity('manager'), 'case.saveView', { ...own, viewId: null, shared: true });
  const spare = await demo.call(clerk, 'case.saveView', { ...own, viewId: null, name: '用不着', shared: false });
  await demo.call(clerk, 'case.removeView', { viewId: spare.viewId });
}

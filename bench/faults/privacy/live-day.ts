import { createHash } from 'node:crypto';
import type { BusinessDate } from '../../../core/domain/calendar/instant';
import type { AttachmentId, CaseId, CounterId, ItemId, ResidentId, TicketId } from '../../../core/domain/id';
import { known, type DemoHub } from '../../../hub/testing/demo-hub';
import { makePdf } from './make-pdf';
import type { Planted } from './planted';

const item = 'residence-permit-replacement' as ItemId;
const counter = 3;

/** A day of these people: record, ticket, form, case, papers, scans, telephone, export, review. */
export async function liveWith(demo: DemoHub, people: readonly Planted[]): Promise<void> {
  await demo.call(demo.identity('clerk', counter), 'counter.open', { counterId: counterOf(demo) });
  for (const person of people) {
    const residentId = await register(demo, person);
    const ticketId = await beginAtCounter(demo, residentId);
    await fillForm(demo, ticketId, person);
    const caseId = await handleCase(demo, ticketId, person);
    await attachScan(demo, caseId, person);
    await endAtCounter(demo, ticketId, person);
    await askByTelephone(demo, residentId, person);
    await exportCases(demo, person);
    await mistype(demo, person);
  }
}

const counterOf = (demo: DemoHub) => demo.counters[counter - 1] as CounterId;

async function register(demo: DemoHub, { name, idNumber, phone, address }: Planted): Promise<ResidentId> {
  const clerk = demo.identity('clerk', counter);
  const { residentId } = await demo.call(clerk, 'resident.register', {
    values: [
      { field: 'name', value: name },
      { field: 'phones', value: phone },
      { field: 'residenceAddress', value: address },
    ],
    document: { kind: 'residentIdCard', number: idNumber },
    verified: true,
  });
  for (const text of [name, idNumber, phone]) {
    await demo.call(clerk, 'resident.find', { text });
  }

  const { revealId } = await demo.call(clerk, 'resident.reveal', {
    residentId,
    fields: ['name', 'phones', 'residenceAddress'],
    purpose: 'contact',
  });
  await demo.call(clerk, 'resident.readRevealed', { residentId, revealId });
  return residentId;
}

async function beginAtCounter(demo: DemoHub, residentId: ResidentId): Promise<TicketId> {
  const clerk = demo.identity('clerk', counter);
  const counterId = counterOf(demo);
  const { ticketId } = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
  await demo.call(clerk, 'queue.callNext', { counterId });
  await demo.call(clerk, 'queue.startService', { counterId });
  await demo.call(clerk, 'resident.identify', { ticketId, residentId });
  return ticketId;
}

async function fillForm(demo: DemoHub, ticketId: TicketId, person: Planted): Promise<void> {
  const clerk = demo.identity('clerk', counter);
  const { draftId } = await demo.call(clerk, 'form.open', { templateId: 'dibao-application', ticketId });
  const answers = {
    applicantName: person.name,
    applicantIdNumber: person.idNumber,
    contactPhone: person.phone,
    householdAddress: person.address,
  };
  for (const [path, value] of Object.entries(answers)) {
    await demo.call(clerk, 'form.saveField', { draftId, path, value });
  }
}

async function handleCase(demo: DemoHub, ticketId: TicketId, person: Planted): Promise<CaseId> {
  const clerk = demo.identity('clerk', counter);
  const asked = { channel: 'counter', ticketId, residentId: null, itemIds: [item] } as const;
  const caseId = (await demo.call(clerk, 'case.open', { ...asked, itemIds: [item] })).cases[0]?.caseId as CaseId;
  const { materials } = await demo.call(clerk, 'case.read', { caseId });
  for (const { materialId } of materials) {
    await demo.call(clerk, 'case.setMaterial', { caseId, materialId, form: 'paper', copies: 1, dueOn: null });
  }

  const { documentId } = await demo.call(clerk, 'case.accept', { caseId });
  await demo.call(clerk, 'document.requestPrint', { documentId });
  await demo.call(clerk, 'case.suspend', { caseId, kind: 'special', reason: person.words });
  await demo.call(clerk, 'case.resume', { caseId });
  await demo.call(clerk, 'case.complete', { caseId, outcome: 'granted', words: person.words });
  await demo.call(clerk, 'case.handOver', { caseId, receiver: person.name });
  const next = (await demo.call(clerk, 'case.open', { ...asked, itemIds: [item] })).cases[0]?.caseId as CaseId;
  return next;
}

async function attachScan(demo: DemoHub, caseId: CaseId, person: Planted): Promise<void> {
  const clerk = demo.identity('clerk', counter);
  const scan = makePdf(Object.values(person).join('\n'));
  const { attachmentId }: { attachmentId: AttachmentId } = await demo.call(clerk, 'attachment.begin', {
    caseId,
    materialId: 'm1',
    kind: 'householdRegister',
    mediaType: 'application/pdf',
    byteLength: scan.length,
  });
  await demo.call(clerk, 'attachment.putPart', { attachmentId, offset: 0, base64: scan.toString('base64') });
  const { sha256 } = await demo.call(clerk, 'attachment.finish', { attachmentId });
  if (sha256 !== createHash('sha256').update(scan).digest('hex')) {
    throw new Error('The hub kept another scan than it was given');
  }
}

async function endAtCounter(demo: DemoHub, ticketId: TicketId, { words }: Planted): Promise<void> {
  demo.clock.pass(180_000);
  await demo.call(demo.identity('clerk', counter), 'queue.finish', { counterId: counterOf(demo) });
  const review = { ticketId, level: 2, tags: ['213'], words };
  await demo.call(demo.identity('rating', counter), 'review.submit', review);
}

async function askByTelephone(demo: DemoHub, residentId: ResidentId, { name, phone, words }: Planted): Promise<void> {
  const clerk = demo.identity('clerk', counter);
  const { cases } = await demo.call(clerk, 'case.takeRequest', {
    itemIds: [item],
    residentId,
    caller: { name, phone },
    words,
    callBackOn: '2026-12-31' as BusinessDate,
  });
  const caseId = cases[0]?.caseId as CaseId;
  await demo.call(clerk, 'case.callBack', { caseId, reached: true, words, againOn: null });
  await demo.call(clerk, 'case.abandon', { caseId, reason: words });
}

async function exportCases(demo: DemoHub, { name, idNumber }: Planted): Promise<void> {
  const clerk = demo.identity('clerk', counter);
  for (const text of [name, idNumber]) {
    await demo.call(clerk, 'case.list', { text, after: null, limit: 20 });
    const asked = { text, order: 'newest', language: 'zh', witness: null } as const;
    const { exportId } = await demo.call(clerk, 'case.export', asked);
    await demo.call(clerk, 'case.readExport', { exportId });
  }
}

/** What goes wrong is written about, and must not be written down: no's of each kind with personal values in them. */
async function mistype(demo: DemoHub, { name, idNumber, phone, words }: Planted): Promise<void> {
  const clerk = demo.identity('clerk', counter);
  await demo.ask(clerk, 'resident.register', {
    values: [{ field: 'idNumber', value: `${idNumber}0` }],
    verified: true,
  });
  await demo.ask(clerk, 'case.read', { caseId: name as CaseId });
  await demo.ask(clerk, 'resident.find', { text: [name, idNumber] } as never);
  await demo.ask(clerk, words as never, { phone } as never);
  await demo.ask(clerk, 'session.signIn', { name, password: idNumber });
}

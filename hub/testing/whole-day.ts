import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { BusinessDate } from '../../core/domain/calendar/instant';
import type { CounterId, TicketId } from '../../core/domain/id';
import { demoPassword } from '../../core/service/centre/demo-centre';
import { loadStandards } from '../../core/service/standards/load-standards';
import { known, standardsDir, type DemoHub } from './demo-hub';
import { acceptUndated, keepConduct, liveThroughCases } from './cases-day';
import { fillFormsOfCases, formMarkers, moveDraftOn, withNextForm, workOnTemplate } from './forms-day';
import { keepPapers, paperMarkers } from './papers-day';
import { liveThroughTheQueue, queueMarkers } from './queue-day';
import { knowResidents } from './residents-day';
import { answerBadReviews } from './reviews-day';
import { createPerson, createStandardsOffice } from './signed-standards';

/** What residents of the drill are called and numbered: none of it may be readable anywhere outside the seal. */
export const markers = [
  '标记王芳芳',
  // Of nobody else: the examples of the shipped forms' own tests are no secret.
  '310101195207120040',
  '13955557777',
  '标记路一百号',
  '标记评价的话',
  '标记首问的话',
  '标记答复的话',
  ...paperMarkers,
  ...formMarkers,
  ...queueMarkers,
];

/** Takes a centre through everything that leaves a fact, in an order that makes sense. */
export async function liveThroughADay(demo: DemoHub): Promise<void> {
  await serveResidents(demo);
  await answerBadReviews(demo);
  await fillInForm(demo);
  const draftId = await fillFormsOfCases(demo);
  await workOnTemplate(demo);
  await moveTickets(demo);
  await liveThroughTheQueue(demo);
  await runTheHouse(demo);
  await signInAndOut(demo);
  await bringStandardsDown(demo);
  await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
  await sleepUntilTomorrow(demo);
  await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
  await moveDraftOn(demo, draftId);
  await acceptUndated(demo);
  await sleepUntilTomorrow(demo);
  // With the day comes the calendar that the case waited for.
  await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
}

/** A session ends with the day: whoever works on signs in again. */
async function sleepUntilTomorrow(demo: DemoHub): Promise<void> {
  const clerk = demo.identity('clerk', 2);
  const { staff } = await demo.call(clerk, 'session.read', {});
  demo.clock.pass(24 * 3600_000);
  await demo.call(clerk, 'session.signIn', { name: staff?.name ?? '', password: demoPassword });
}

const counterOf = (demo: DemoHub, n: number) => demo.counters[n - 1] as CounterId;

async function takeAndCall(demo: DemoHub, n: number): Promise<TicketId> {
  const counterId = counterOf(demo, n);
  await demo.call(demo.identity('clerk', n), 'counter.open', { counterId });
  const { ticketId } = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', {
    categoryId: known.category,
    itemId: known.item,
  });
  await demo.call(demo.identity('clerk', n), 'queue.callNext', { counterId });
  demo.clock.pass(30_000);
  return ticketId;
}

async function finish(demo: DemoHub, n: number): Promise<void> {
  demo.clock.pass(240_000);
  await demo.call(demo.identity('clerk', n), 'queue.finish', { counterId: counterOf(demo, n) });
}

async function serveResidents(demo: DemoHub): Promise<void> {
  for (const n of [1, 2]) {
    const counterId = counterOf(demo, n);
    const ticketId = await takeAndCall(demo, n);
    await demo.call(demo.identity('clerk', n), 'queue.recall', { counterId });
    await demo.call(demo.identity('clerk', n), 'queue.startService', { counterId });
    await finish(demo, n);
    const rating = demo.identity('rating', n);
    expect((await demo.call(rating, 'review.prompt', {})).prompt?.ticketId).toBe(ticketId);
    await demo.call(rating, 'review.offer', { ticketId });
    await (n === 1
      ? demo.call(rating, 'review.submit', { ticketId, level: 2, tags: ['213'], words: markers[4] })
      : demo.call(rating, 'review.decline', { ticketId }));
    if (n === 1) {
      await pressAgain(demo, ticketId);
    }
  }
}

/** The same resident puts it right; later somebody presses again, and a clerk tries to. */
async function pressAgain(demo: DemoHub, ticketId: TicketId): Promise<void> {
  const rating = demo.identity('rating', 1);
  const said = { ticketId, level: 1, tags: ['115'], words: markers[4], named: true, contact: markers[2] };
  await demo.call(rating, 'review.submit', said);
  demo.clock.pass(61_000);
  await expect(demo.call(rating, 'review.submit', { ...said, level: 5, tags: [] })).rejects.toThrow('review.already');
  await expect(demo.call(demo.identity('clerk', 1), 'review.submit', { ...said, level: 5 })).rejects.toThrow(
    'method.forbidden',
  );
}

async function fillInForm(demo: DemoHub): Promise<void> {
  const clerk = demo.identity('clerk', 3);
  const ticketId = await takeAndCall(demo, 3);
  await demo.call(clerk, 'queue.startService', { counterId: counterOf(demo, 3) });
  const residentId = await knowResidents(demo, ticketId);
  await liveThroughCases(demo, ticketId, residentId);
  await keepConduct(demo, residentId);
  await keepPapers(demo, residentId);
  const { draftId } = await demo.call(clerk, 'form.open', { templateId: 'dibao-application', ticketId });
  const answers: readonly (readonly [string, unknown])[] = [
    ['applicantName', markers[0]],
    ['applicantIdNumber', markers[1]],
    ['contactPhone', markers[2]],
    ['householdAddress', markers[3]],
    ['maritalStatus', '10'],
    ['familyMembers[0].name', markers[0]],
    ['familyMembers[0].relation', '01'],
    ['familyMembers[0].idNumber', markers[1]],
    ['familyMembers[0].monthlyIncomeFen', 120_000],
    ['declarationAccepted', true],
  ];
  for (const [path, value] of answers) {
    await demo.call(clerk, 'form.saveField', { draftId, path, value });
  }

  const { documentId } = await demo.call(clerk, 'form.submit', { draftId });
  await demo.call(clerk, 'document.requestPrint', { documentId });
  await vi.waitFor(async () => {
    expect((await demo.call(clerk, 'document.read', { documentId })).print.state).toBe('printed');
  });
  await finish(demo, 3);
}

async function moveTickets(demo: DemoHub): Promise<void> {
  const [c4, c5] = [counterOf(demo, 4), counterOf(demo, 5)];
  const clerk = demo.identity('clerk', 4);
  await demo.call(demo.identity('clerk', 5), 'counter.open', { counterId: c5 });
  const held = await takeAndCall(demo, 4);
  await demo.call(clerk, 'queue.startService', { counterId: c4 });
  await demo.call(clerk, 'queue.hold', { counterId: c4, reason: '去复印' });
  await demo.call(clerk, 'queue.resume', { counterId: c4, ticketId: held });
  await demo.call(clerk, 'queue.transfer', {
    counterId: c4,
    to: { kind: 'counter', counterId: c5 },
    place: 'front',
    reason: '熟悉情况',
  });
  const missed = await takeAndCall(demo, 4);
  await demo.call(clerk, 'queue.markMissed', { counterId: c4, reason: '未到' });
  await demo.call(clerk, 'queue.requeue', { ticketId: missed, place: 'by-visit-age' });
  await demo.call(clerk, 'queue.cancel', { ticketId: missed, reason: '本人放弃' });
}

async function runTheHouse(demo: DemoHub): Promise<void> {
  const manager = demo.identity('manager');
  const layout = {
    number: 9,
    name: '潮汐窗口',
    mode: 'mixed' as const,
    skills: { categoryIds: [known.category], itemIds: [] },
    place: { column: 3, row: 3 },
  };
  const { counterId } = await demo.call(manager, 'counter.add', layout);
  await demo.call(manager, 'counter.change', { counterId, ...layout, name: '机动窗口' });
  await demo.call(manager, 'counter.open', { counterId });
  await demo.call(manager, 'counter.pause', { counterId, reason: '午餐' });
  await demo.call(manager, 'counter.close', { counterId });
  await demo.call(manager, 'counter.remove', { counterId });
  await demo.call(manager, 'centre.changeSettings', { ratingSeconds: 45 });
  const { stationId } = await demo.call(manager, 'station.add', {
    kind: 'hall',
    name: '二楼大厅屏',
    counterId: null,
    tokenSha256: 'ab'.repeat(32),
  });
  await demo.call(manager, 'station.revoke', { stationId });
}

async function signInAndOut(demo: DemoHub): Promise<void> {
  const manager = demo.identity('manager');
  const clerk = demo.identity('clerk', 6);
  const { staffId } = await demo.call(manager, 'staff.add', {
    name: '钱多多',
    password: 'first-password',
    roles: ['clerk'],
  });
  await demo.call(manager, 'staff.resetPassword', { staffId, password: 'second-password' });
  await demo.call(clerk, 'session.signOut', {});
  await expect(demo.call(clerk, 'session.signIn', { name: '钱多多', password: 'first-password' })).rejects.toThrow(
    'session.wrong',
  );
  await demo.call(clerk, 'session.signIn', { name: '钱多多', password: 'second-password' });
  await demo.call(clerk, 'session.setPin', { pin: '135790' });
  await demo.call(clerk, 'session.lock', {});
  await expect(demo.call(clerk, 'session.unlock', { pin: '000000' })).rejects.toThrow('session.pinWrong');
  await demo.call(clerk, 'session.unlock', { pin: '135790' });
  await expect(
    demo.call(demo.identity('clerk', 7), 'session.signIn', { name: '陈静', password: 'wrong' }),
  ).rejects.toThrow('session.wrong');
  await demo.call(demo.identity('clerk', 7), 'session.signIn', { name: '陈静', password: demoPassword });
  await expect(
    demo.call(demo.identity('clerk', 8), 'session.signIn', { name: '王磊', password: 'wrong' }),
  ).rejects.toThrow('session.wrong');
  const extra = await demo.call(manager, 'staff.add', {
    name: '临时人员',
    password: 'third-password',
    roles: ['clerk'],
  });
  await demo.call(manager, 'staff.deactivate', { staffId: extra.staffId });
}

/** A version comes from a stick and is chosen for the next day; another one is signed by strangers. */
async function bringStandardsDown(demo: DemoHub): Promise<void> {
  const now = Date.parse(demo.clock.now);
  const office = createStandardsOffice(now);
  const dir = await mkdtemp(join(tmpdir(), 'yimen-repository-'));
  const keeper = demo.hub.standards();
  const shipped = withNextForm(await loadStandards(standardsDir));
  const years = shipped.calendar.years.filter(({ year }) => year < 2026);
  const bundle = {
    ...shipped,
    calendar: { ...shipped.calendar, years, lastCoveredYear: 2025 },
    version: 2,
    effectiveFrom: '2026-03-03',
  };
  const later = { ...shipped, version: 3, effectiveFrom: '2026-03-04' };
  await keeper?.trust(office.firstRoot);
  await office.publish(dir, { bundles: [{ bundle }, { bundle: later }], version: 1, now });
  await keeper?.refresh({ kind: 'stick', dir });
  await office.publish(dir, {
    bundles: [{ bundle }, { bundle: later }],
    version: 2,
    now,
    signers: [createPerson(), createPerson()],
  });
  await keeper?.refresh({ kind: 'stick', dir });
  await rm(dir, { recursive: true, force: true });

  const manager = demo.identity('manager');
  const { versions } = await demo.call(manager, 'standards.listVersions', {});
  const sha256 = versions.find(({ version }) => version === 2)?.sha256 ?? '';
  const from = '2026-03-03' as BusinessDate;
  await demo.call(manager, 'standards.choose', { sha256, from });
  await demo.call(manager, 'standards.unchoose', { sha256 });
  await demo.call(manager, 'standards.choose', { sha256, from });
  const next = versions.find(({ version }) => version === 3)?.sha256 ?? '';
  await demo.call(manager, 'standards.choose', { sha256: next, from: '2026-03-04' as BusinessDate });
}

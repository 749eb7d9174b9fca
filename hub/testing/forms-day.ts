import { expect } from 'vitest';
import type { CaseId, DraftId, ResidentId } from '../../core/domain/id';
import type { FormTemplate } from '../../core/domain/forms/template';
import type { StandardBundle } from '../../core/domain/standards/bundle';
import { known, type DemoHub } from './demo-hub';

const templateId = 'dibao-application';

/** None of it may be readable anywhere outside the seal. */
export const formMarkers = ['标记赵表表', '310101196203070028', '13711112222', '标记因由改名'] as const;

/** Fills forms of cases through all that leaves a fact; one stays open for the version of the next day. */
export async function fillFormsOfCases(demo: DemoHub): Promise<DraftId> {
  const clerk = demo.identity('clerk', 2);
  const [name, idNumber, phone, reason] = formMarkers;
  const { residentId } = await demo.call(clerk, 'resident.register', {
    values: [
      { field: 'name', value: name },
      { field: 'phones', value: phone },
    ],
    document: { kind: 'residentIdCard', number: idNumber },
    verified: true,
  });
  const { draftId } = await demo.call(clerk, 'form.open', { templateId, caseId: await openCase(demo, residentId) });
  const answer = (path: string, value: unknown) => demo.call(clerk, 'form.answer', { draftId, path, value });
  await answer('spouseName', '写错了');
  await demo.call(clerk, 'form.undo', { draftId });
  await demo.call(clerk, 'form.answer', { draftId, path: 'applicantName', value: `${name}又`, overrideReason: reason });
  await answer('applicantName', name);
  await answer('householdAddress', '标记路一百号');
  await answer('maritalStatus', '10');
  await demo.call(clerk, 'form.confirm', { draftId, path: 'contactPhone' });
  await answer('contactPhone', '13733334444');
  await demo.call(clerk, 'form.answerMany', {
    draftId,
    path: 'familyMembers',
    cells: Object.entries({ name, relation: '01', idNumber, health: '1', monthlyIncomeFen: 120_000 }).map(
      ([column, value]) => ({ row: 0, column, value }),
    ),
  });
  await answer('declarationAccepted', true);
  const { notes } = await demo.call(clerk, 'form.read', { draftId });
  for (const [path] of Object.entries(notes).filter(([, note]) => note.needsConfirmation)) {
    await demo.call(clerk, 'form.confirm', { draftId, path });
  }

  await demo.call(clerk, 'form.submit', { draftId, writeBack: ['contactPhone'] });
  const next = await demo.call(clerk, 'form.open', { templateId, caseId: await openCase(demo, residentId) });
  await demo.call(clerk, 'form.answer', { draftId: next.draftId, path: 'spouseName', value: '标记配偶' });
  return next.draftId;
}

async function openCase(demo: DemoHub, residentId: ResidentId): Promise<CaseId> {
  const { cases } = await demo.call(demo.identity('clerk', 2), 'case.open', {
    channel: 'phone',
    ticketId: null,
    residentId,
    itemIds: [known.item],
  });
  const [opened] = cases;
  expect(opened).toBeDefined();
  return opened?.caseId as CaseId;
}

/** The form once more, in a version that asks a thing more and calls another by a new name. */
export function withNextForm(bundle: StandardBundle): StandardBundle {
  const form = bundle.forms.find(({ id }) => id === templateId);
  if (form === undefined) {
    throw new Error(`The bundle has no ${templateId}`);
  }

  const { template } = form;
  const version = form.version + 1;
  const text = JSON.stringify(template).replaceAll('"spouseName"', '"partnerName"');
  const next = JSON.parse(text) as FormTemplate;
  const migrations = [
    { from: form.version, to: version, steps: [{ op: 'rename', from: 'spouseName', to: 'partnerName' }] },
  ];
  const changed = { ...next, version, supersedes: form.version, migrations, tests: [] };
  return { ...bundle, forms: [...bundle.forms, { ...form, version, template: changed }] };
}

/** The draft of the day before goes on in the new version, and back, and on again. */
export async function moveDraftOn(demo: DemoHub, draftId: DraftId): Promise<void> {
  const clerk = demo.identity('clerk', 2);
  const { newer, templateVersion } = await demo.call(clerk, 'form.read', { draftId });
  expect(newer).toMatchObject({ from: templateVersion, to: templateVersion + 1, archived: [] });
  for (const isBack of [false, true, false]) {
    await (isBack ? demo.call(clerk, 'form.migrateBack', { draftId }) : demo.call(clerk, 'form.migrate', { draftId }));
    const { answers, templateVersion: now } = await demo.call(clerk, 'form.read', { draftId });
    const name = isBack ? 'spouseName' : 'partnerName';
    expect([answers[name], now]).toEqual(['标记配偶', templateVersion + (isBack ? 0 : 1)]);
  }
}

/** A manager writes on the next version of a form: one draft goes to the district as a file, one is thrown away. */
export async function workOnTemplate(demo: DemoHub): Promise<void> {
  const manager = demo.identity('manager');
  const list = await demo.call(manager, 'template.list', {});
  const [form] = list.filter((one) => one.templateId === templateId).toSorted((a, b) => b.version - a.version);
  const version = form?.version ?? 0;
  const { template } = await demo.call(manager, 'template.read', { templateId, version });
  const next = { ...template, version: version + 5 };
  await demo.call(manager, 'template.saveDraft', { template: next });
  await demo.call(manager, 'template.propose', { templateId, version: version + 5 });
  await demo.call(manager, 'template.saveDraft', { template: { ...next, version: version + 6 } });
  await demo.call(manager, 'template.discardDraft', { templateId, version: version + 6 });
}

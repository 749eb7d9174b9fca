import { deedsOf } from '../../domain/cases/case-deeds';
import { refuse, type Context, type Handler } from '../handler';
import type { ReadTx } from '../ports';
import { createLister } from './list-cases';
import type { CaseRecord } from './ports';
import { proxyRuleOf, readProxy } from './proxy';
import { formsOf, needsOf } from './required-forms';
import { casePlace, caseSubject } from './row-rules';

export const readCase: Handler<'case.read'> = async ({ caseId }, context) => {
  const { tx } = context;
  const file = (await tx.cases.find(caseId)) ?? refuse('case.unknown');
  const list = await createLister(context);
  return {
    ...(await list(file)),
    progressCode: file.progressCode,
    mode: file.mode,
    receivingCentre: file.receivingCentre,
    acceptingCentre: file.acceptingCentre,
    paperHeldAt: file.paperHeldAt,
    step: file.step,
    notices: file.notices,
    proxy: await readProxy(tx, file),
    proxyRule: proxyRuleOf(context, file),
    deeds: [...deedsOf(file.state)],
    forms: await formsOf(context, file),
    materials: await materialsOf(context, file),
    materialsKnown: needsOf(context, file.itemId) !== null,
    papers: (await tx.documents.listOfCase(caseId)).map(({ id, kind, title, frozenAt }) => ({
      documentId: id,
      kind,
      title,
      frozenAt,
    })),
    history: await historyOf(tx, file),
  };
};

/** What the standard asks for, then what was brought besides. */
async function materialsOf(context: Context<ReadTx>, file: CaseRecord) {
  const handled = await context.tx.cases.listMaterials(file.id);
  const needs = needsOf(context, file.itemId) ?? [];
  const asked = needs.map(({ id, name }) => {
    const there = handled.find(({ materialId }) => materialId === id);
    return { materialId: id, name, form: there?.form ?? null, copies: there?.copies ?? 0, dueOn: there?.dueOn ?? null };
  });
  const others = handled
    .filter(({ materialId }) => !needs.some(({ id }) => id === materialId))
    .map(({ materialId, name, form, copies, dueOn }) => ({ materialId, name, form, copies, dueOn }));
  return [...asked, ...others];
}

async function historyOf(tx: ReadTx, file: CaseRecord) {
  const staff = new Map((await tx.staff.list()).map((one) => [String(one.id), one.name]));
  const history = [];
  for (const { eventId, type, state, at, staffId, words } of await tx.cases.listEvents(file.id)) {
    history.push({
      type,
      state,
      at,
      by: staff.get(staffId ?? '') ?? null,
      words: words === null ? null : await openWords(tx, file, eventId, words),
    });
  }

  return history;
}

/** Null where the person was erased: the step stays, its words are gone. */
async function openWords(
  tx: ReadTx,
  file: CaseRecord,
  _eventId: string,
  words: Parameters<ReadTx['vault']['open']>[2],
) {
  try {
    return await tx.vault.open(caseSubject(file.id), casePlace('words', file.id), words);
  } catch {
    return null;
  }
}

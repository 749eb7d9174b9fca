import { deedsOf, isGathering } from '../../domain/cases/case-deeds';
import { materialKind } from '../../domain/cases/material-kind';
import { refuse, type Context, type Handler } from '../handler';
import type { ReadTx } from '../ports';
import { readSettings } from '../settings';
import { listFiles } from './case-lister';
import type { CaseRecord } from './ports';
import { proxyRuleOf, readProxy } from './proxy';
import { openCertificate } from './certificate';
import { isDuePending } from './due-when-known';
import { procedureOf, readProcedure } from './procedure';
import { formsOf, missingOf, needsOf } from './required-forms';
import { casePlace, caseSubject } from './row-rules';

export const readCase: Handler<'case.read'> = async ({ caseId }, context) => {
  const { tx } = context;
  const file = (await tx.cases.find(caseId)) ?? refuse('case.unknown');
  const [listed] = await listFiles(context, [file]);
  return {
    ...(listed ?? refuse('case.unknown')),
    progressCode: file.progressCode,
    ticketId: file.ticketId,
    mode: file.mode,
    receivingCentre: file.receivingCentre,
    acceptingCentre: file.acceptingCentre,
    paperHeldAt: file.paperHeldAt,
    duePending: isDuePending(context, file),
    outcome: file.outcome,
    certificate: await certificateOf(tx, file),
    procedure: await readProcedure(context, file),
    missing: { resident: file.residentId === null, ...(await missingFor(context, file)) },
    notices: file.notices,
    proxy: await readProxy(tx, file),
    proxyRule: proxyRuleOf(context, file),
    deeds: [...deedsOf(file.state)],
    forms: await formsOf(context, file),
    materials: await materialsOf(context, file),
    materialReuseDays: (await readSettings(tx, context.standards.bundle)).materialReuseDays,
    materialsKnown: needsOf(context, file.itemId) !== null,
    papers: (await tx.documents.listOfCase(caseId)).map(({ id, kind, title, frozenAt }) => ({
      documentId: id,
      kind,
      title,
      frozenAt,
    })),
    history: await historyOf(context, file),
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
  return [...asked, ...others].map((material) => ({ ...material, scanKind: materialKind(material.name) }));
}

/** Of a case that is past gathering nothing is missing any more. */
async function missingFor(context: Context<ReadTx>, file: CaseRecord) {
  const { forms, materials } = isGathering(file.state) ? await missingOf(context, file) : { forms: [], materials: [] };
  return { forms: [...forms], materials: [...materials] };
}

/** Null, too, where the person was erased. */
async function certificateOf(tx: ReadTx, file: CaseRecord) {
  try {
    return await openCertificate(tx, file);
  } catch {
    return null;
  }
}

async function historyOf(context: Context<ReadTx>, file: CaseRecord) {
  const { tx } = context;
  const steps = new Map(procedureOf(context, file)?.steps.map(({ id, name }) => [id, name]));
  const staff = new Map((await tx.staff.list()).map((one) => [String(one.id), one.name]));
  const history = [];
  for (const { type, state, at, staffId, insteadOf, step, words, documentId, asDeputy } of await tx.cases.listEvents(
    file.id,
  )) {
    history.push({
      type,
      state,
      at,
      by: staff.get(staffId ?? '') ?? null,
      instead: staff.get(insteadOf ?? '') ?? null,
      asDeputy,
      // Of before procedures a step was the clerk's own words.
      step: step === null ? null : (steps.get(step) ?? { zh: step, en: step }),
      words: words === null ? null : await openWords(tx, file, words),
      documentId,
    });
  }

  return history;
}

/** Null where the person was erased: the step stays, its words are gone. */
async function openWords(tx: ReadTx, file: CaseRecord, words: Parameters<ReadTx['vault']['open']>[2]) {
  try {
    return await tx.vault.open(caseSubject(file.id), casePlace('words', file.id), words);
  } catch {
    return null;
  }
}

import { randomBytes } from 'node:crypto';
import { afterDeed, type CaseDeed } from '../../domain/cases/case-deeds';
import { progressCode } from '../../domain/cases/progress-code';
import { dueDate } from '../../domain/calendar/due-date';
import type { BusinessDate } from '../../domain/calendar/instant';
import type { CaseId } from '../../domain/id';
import { caseBand } from '../../domain/queue/ticket-number';
import { refuse, type Context, type Handler } from '../handler';
import type { WriteTx } from '../ports';
import { chineseDate, freezeCasePaper } from './case-papers';
import { deadlineOf } from './due-when-known';
import type { CaseRecord } from './ports';
import { missingOf, needsOf } from './required-forms';
import { demandCaseForWork, demandGathering } from './row-rules';

/** The case, where the deed can be done with it now. */
export async function demandDeed({ tx, actor }: Context<WriteTx>, caseId: CaseId, deed: CaseDeed): Promise<CaseRecord> {
  const file = await demandCaseForWork(tx, actor, caseId);
  return afterDeed(file.state, deed) === null ? refuse('case.notNow', { state: file.state }) : file;
}

export const acceptCase: Handler<'case.accept'> = async ({ caseId }, context) => {
  const file = await demandDeed(context, caseId, 'accept');
  await demandComplete(context, file);
  const numbered = await numberOf(context, file);
  const dueOn = dueOnOf(context, file);
  const documentId = await freezeCasePaper(context, { ...file, ...numbered }, 'acceptance-notice', {
    dueOn: dueOn === null ? '' : chineseDate(dueOn),
  });
  // Taken in elsewhere and accepted here, or both in one.
  const mode = file.mode ?? 'direct';
  await context.tx.record('case.accepted', caseId, { caseId, ...numbered, documentId, mode, dueOn });
  return { number: numbered.number, progressCode: numbered.progressCode, documentId, dueOn };
};

export const receiveCase: Handler<'case.receive'> = async ({ caseId, acceptingCentre }, context) => {
  const file = await demandDeed(context, caseId, 'receive');
  await demandComplete(context, file);
  const numbered = await numberOf(context, file);
  const receivingCentre = (await context.tx.centre.get()).name;
  // Papers stay where they were handed in; the other centre has pictures.
  const places = { receivingCentre, acceptingCentre, paperHeldAt: receivingCentre };
  const documentId = await freezeCasePaper(context, { ...file, ...numbered }, 'receiving-receipt', places);
  await context.tx.record('case.received', caseId, { caseId, ...numbered, documentId, ...places });
  return { number: numbered.number, progressCode: numbered.progressCode, documentId };
};

async function demandComplete(context: Context<WriteTx>, file: CaseRecord): Promise<void> {
  if (file.residentId === null) {
    refuse('case.noResident');
  }

  const missing = await missingOf(context, file);
  if (missing.forms.length > 0 || missing.materials.length > 0) {
    refuse('case.incomplete', missing);
  }
}

/** Division, day and a number of the day, as the exchange writes case numbers; once given it stays. */
async function numberOf({ tx, businessDate }: Context<WriteTx>, file: CaseRecord) {
  if (file.number !== null && file.progressCode !== null) {
    const sequence = await tx.tickets.lastSequence(businessDate, caseBand);
    return { number: file.number, progressCode: file.progressCode, sequence };
  }

  const { divisionCode } = await tx.centre.get();
  const sequence = (await tx.tickets.lastSequence(businessDate, caseBand)) + 1;
  const number = `${divisionCode}${businessDate.replaceAll('-', '')}${String(sequence).padStart(4, '0')}`;
  return { number, sequence, progressCode: progressCode(randomBytes(16)) };
}

/** The promised day, by the time limit the case began with; null where no source gives one, or the calendar does not reach it (待定). */
function dueOnOf({ standards, businessDate }: Context<WriteTx>, file: CaseRecord): BusinessDate | null {
  const deadline = deadlineOf(standards, file);
  const due = deadline === null ? null : dueDate(standards.bundle.calendar, deadline, businessDate);
  if (due?.kind === 'instant') {
    return businessDate;
  }

  return due?.kind === 'date' ? due.on : null;
}

export const setMaterial: Handler<'case.setMaterial'> = async (input, context) => {
  const { tx, actor } = context;
  const { caseId, materialId, form, copies, dueOn } = input;
  const file = await demandCaseForWork(tx, actor, caseId);
  demandGathering(file);
  if (form === 'deferred' && (dueOn === null || dueOn < context.businessDate)) {
    refuse('case.promiseNeeded');
  }

  const need = needsOf(context, file.itemId)?.find(({ id }) => id === materialId);
  const name = need?.name ?? input.name ?? refuse('material.unknown');
  await tx.record('case.materialSet', caseId, {
    caseId,
    materialId,
    name,
    form,
    copies,
    dueOn: form === 'deferred' ? dueOn : null,
    note: null,
  });
  return {};
};

export const giveNotice: Handler<'case.giveNotice'> = async ({ caseId, missing }, context) => {
  const file = await demandCaseForWork(context.tx, context.actor, caseId);
  demandGathering(file);
  const nth = file.notices + 1;
  const documentId = await freezeCasePaper(context, file, 'one-time-notice', {
    missing: missing.map((name) => ({ name, basis: '' })),
    secondNotice: nth > 1 ? String(nth) : '',
  });
  await context.tx.record('case.noticeGiven', caseId, { caseId, nth, missing: [], documentId });
  return { documentId, nth };
};

export const askSupplement: Handler<'case.askSupplement'> = async ({ caseId, missing }, context) => {
  const file = await demandDeed(context, caseId, 'askSupplement');
  const documentId = await freezeCasePaper(context, file, 'supplement-notice', {
    missing: missing.map((name) => ({ name, basis: '' })),
  });
  await context.tx.record('case.supplementAsked', caseId, { caseId, missing: [], documentId });
  return { documentId };
};

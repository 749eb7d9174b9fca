import { dueAfterSuspension } from '../../domain/cases/case-lamp';
import { isAbsent } from '../../domain/cases/deputies';
import type { BusinessDate } from '../../domain/calendar/instant';
import type { CaseId } from '../../domain/id';
import { drawSignature } from '../../domain/papers/draw-signature';
import { refuse, type Context, type Handler } from '../handler';
import type { WriteTx } from '../ports';
import { openCertificate, sealCertificate } from './certificate';
import { chineseDate, freezeCasePaper, residentName } from './case-papers';
import { deadlineOf, dueOnNow } from './due-when-known';
import { readProcedure } from './procedure';
import { casePlace, caseSubject, demandCaseForWork } from './row-rules';
import { demandDeed } from './take-in';

function sealWords({ tx }: Context<WriteTx>, caseId: CaseId, words: string) {
  return tx.vault.seal(caseSubject(caseId), casePlace('words', caseId), words);
}

export const supplementCase: Handler<'case.supplement'> = async ({ caseId }, context) => {
  await demandDeed(context, caseId, 'supplement');
  await context.tx.record('case.supplemented', caseId, { caseId });
  return {};
};

export const processCase: Handler<'case.process'> = async ({ caseId, stepId, words }, context) => {
  const file = await demandDeed(context, caseId, 'process');
  const procedure = await readProcedure(context, file);
  const step = procedure?.steps.find((one) => one.stepId === stepId);
  const isOpenStep = step?.endsWith === 'process' && step.state !== 'done';
  if (stepId === null ? words === null : !isOpenStep) {
    refuse('case.stepUnknown');
  }

  await context.tx.record('case.processed', caseId, {
    caseId,
    step: stepId,
    words: words === null ? null : await sealWords(context, caseId, words),
  });
  return {};
};

export const suspendCase: Handler<'case.suspend'> = async ({ caseId, kind, reason }, context) => {
  await demandDeed(context, caseId, 'suspend');
  await context.tx.record('case.suspended', caseId, {
    caseId,
    kind,
    reason: await sealWords(context, caseId, reason),
  });
  return {};
};

export const resumeCase: Handler<'case.resume'> = async ({ caseId }, context) => {
  const { tx, standards, businessDate } = context;
  const file = await demandDeed(context, caseId, 'resume');
  // By the time limit the case began with, whatever came into force while it stood; the calendar is the newest.
  const deadline = deadlineOf(standards, file);
  const stood = { suspendedOn: file.suspendedOn ?? businessDate, resumedOn: businessDate };
  const due =
    deadline === null || file.dueOn === null
      ? null
      : dueAfterSuspension(standards.bundle.calendar, deadline, { dueOn: file.dueOn, ...stood });
  // A day that waited for its calendar (待定) may be known by now.
  const dueOn: BusinessDate | null =
    file.dueOn === null ? await dueOnNow(tx, standards, file, stood) : due?.kind === 'date' ? due.on : null;
  await tx.record('case.resumed', caseId, { caseId, dueOn });
  return { dueOn };
};

export const refuseCase: Handler<'case.refuse'> = async ({ caseId, reason }, context) => {
  const file = await demandDeed(context, caseId, 'refuse');
  if (file.residentId === null) {
    refuse('case.noResident');
  }

  const documentId = await freezeCasePaper(context, file, 'refusal-notice', { reasons: reason });
  await context.tx.record('case.refused', caseId, {
    caseId,
    reason: await sealWords(context, caseId, reason),
    documentId,
  });
  return { documentId };
};

export const withdrawCase: Handler<'case.withdraw'> = async ({ caseId, reason }, context) => {
  await demandDeed(context, caseId, 'withdraw');
  await context.tx.record('case.withdrawn', caseId, { caseId, reason: await sealWords(context, caseId, reason) });
  return {};
};

export const abandonCase: Handler<'case.abandon'> = async ({ caseId, reason }, context) => {
  await demandDeed(context, caseId, 'abandon');
  await context.tx.record('case.abandoned', caseId, { caseId, reason: await sealWords(context, caseId, reason) });
  return {};
};

export const completeCase: Handler<'case.complete'> = async ({ caseId, outcome, words, certificate }, context) => {
  await demandDeed(context, caseId, 'complete');
  const issued = certificate ?? null;
  if (issued !== null && (outcome === 'denied' || issued.issuedOn > context.businessDate)) {
    refuse('case.certificateInvalid');
  }

  await context.tx.record('case.completed', caseId, {
    caseId,
    outcome,
    words: words === null ? null : await sealWords(context, caseId, words),
    certificate: issued === null ? null : await sealCertificate(context, caseId, issued),
  });
  return {};
};

export const handOverCase: Handler<'case.handOver'> = async ({ caseId, receiver, proxyReason, signature }, context) => {
  const { tx, businessDate } = context;
  const file = await demandDeed(context, caseId, 'handOver');
  const issued = await openCertificate(tx, file);
  const isProxy = typeof proxyReason === 'string';
  const taker = receiver ?? (isProxy ? '' : await residentName(tx, file));
  if (taker === '') {
    refuse('case.receiverMissing');
  }

  const documentId = await freezeCasePaper(context, file, 'delivery-record', {
    recipientName: isProxy ? '' : taker,
    proxyName: isProxy ? taker : '',
    proxyReason: proxyReason ?? '',
    receivedOn: chineseDate(businessDate),
    documents: issued === null ? [] : [{ name: issued.kind, copies: '1', number: issued.number }],
    deliveryWay: '直接送达',
    deliveryPlace: (await tx.centre.get()).name,
    ...(signature === null || signature === undefined ? {} : { recipientSignature: drawSignature(signature) }),
  });
  await tx.record('case.handedOver', caseId, {
    caseId,
    receiver: await sealWords(context, caseId, taker),
    documentId,
  });
  return { documentId };
};

export const assignCase: Handler<'case.assign'> = async ({ caseId, staffId }, context) => {
  const { tx, actor, businessDate } = context;
  const file = await demandCaseForWork(tx, actor, caseId);
  const person = (await tx.staff.find(staffId)) ?? refuse('staff.unknown');
  if (!person.active) {
    refuse('staff.unknown');
  }
  if (isAbsent(await tx.deputies.listStanding(businessDate), staffId, businessDate)) {
    refuse('staff.absent');
  }

  await tx.record('case.assigned', caseId, { caseId, staffId, insteadOf: file.staffId });
  return {};
};

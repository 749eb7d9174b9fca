import { dueAfterSuspension } from '../../domain/cases/case-lamp';
import type { BusinessDate } from '../../domain/calendar/instant';
import type { CaseId } from '../../domain/id';
import { findItem } from '../../domain/standards/look-up';
import { refuse, type Context, type Handler } from '../handler';
import type { WriteTx } from '../ports';
import { freezeCasePaper } from './case-papers';
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

export const processCase: Handler<'case.process'> = async ({ caseId, step }, context) => {
  await demandDeed(context, caseId, 'process');
  await context.tx.record('case.processed', caseId, { caseId, step });
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
  const item = file.itemId === null ? null : findItem(standards.bundle, file.itemId);
  const suspendedOn = file.suspendedOn ?? businessDate;
  const due =
    item === null
      ? null
      : dueAfterSuspension(standards.bundle.calendar, item.deadline, {
          dueOn: file.dueOn,
          suspendedOn,
          resumedOn: businessDate,
        });
  const dueOn: BusinessDate | null = due?.kind === 'date' ? due.on : null;
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

export const completeCase: Handler<'case.complete'> = async ({ caseId, outcome, words }, context) => {
  await demandDeed(context, caseId, 'complete');
  await context.tx.record('case.completed', caseId, {
    caseId,
    outcome,
    words: words === null ? null : await sealWords(context, caseId, words),
  });
  return {};
};

export const handOverCase: Handler<'case.handOver'> = async ({ caseId, receiver }, context) => {
  const file = await demandDeed(context, caseId, 'handOver');
  const documentId = await freezeCasePaper(context, file, 'delivery-record', {
    recipientName: receiver,
    documents: [],
    deliveryWay: '直接送达',
    deliveryPlace: (await context.tx.centre.get()).name,
  });
  await context.tx.record('case.handedOver', caseId, {
    caseId,
    receiver: await sealWords(context, caseId, receiver),
    documentId,
  });
  return { documentId };
};

export const assignCase: Handler<'case.assign'> = async ({ caseId, staffId }, context) => {
  const { tx, actor } = context;
  const file = await demandCaseForWork(tx, actor, caseId);
  const person = (await tx.staff.find(staffId)) ?? refuse('staff.unknown');
  if (!person.active) {
    refuse('staff.unknown');
  }

  await tx.record('case.assigned', caseId, { caseId, staffId, insteadOf: file.staffId });
  return {};
};

import type { CaseId, ResidentId } from '../../domain/id';
import { findItem } from '../../domain/standards/look-up';
import { isClosed } from '../../domain/cases/case-deeds';
import { KeptRefusal, refuse, type Context, type Handler } from '../handler';
import type { ReadTx, WriteTx } from '../ports';
import { demandResident, registerResident } from '../resident/keep-residents';
import { mergedResident } from '../resident/read-resident';
import { recordValues } from '../resident/record-values';
import { demandOwnTicket } from '../row-rules';
import type { CaseRecord } from './ports';
import { pinOf } from './procedure';
import { casePlace, caseSubject } from './row-rules';

/**
 * A request that came without its person: a folder is opened for each item. The
 * channel is the speaker's: a program hands over what came over the network,
 * staff what was said on the telephone. A program names no resident: it has not
 * seen whose number it was given.
 */
export const takeRequest: Handler<'case.takeRequest'> = async (input, context) => {
  const { tx, standards, newId, actor, businessDate } = context;
  const { itemIds, residentId, caller, words, callBackOn } = input;
  if (actor.role === 'network' && residentId !== null) {
    refuse('method.forbidden');
  }

  if (callBackOn !== null && callBackOn < businessDate) {
    refuse('case.callBackPast');
  }

  const items = [...new Set(itemIds)];
  if (items.some((itemId) => findItem(standards.bundle, itemId) === null)) {
    refuse('item.unknown');
  }

  const owner = await ownerOf(context, residentId, caller);
  if (owner instanceof KeptRefusal) {
    return owner;
  }

  const togetherId = items.length > 1 ? newId() : null;
  const channel = actor.role === 'network' ? 'network' : 'phone';
  const cases = [];
  for (const itemId of items) {
    const caseId = newId() as CaseId;
    await tx.record('case.opened', caseId, {
      caseId,
      channel,
      ticketId: null,
      residentId: owner,
      itemId,
      togetherId,
      pinned: pinOf(context, itemId),
    });
    const sealed = await tx.vault.seal(caseSubject(caseId), casePlace('words', caseId), words);
    await tx.record('case.requestNoted', caseId, { caseId, words: sealed, callBackOn });
    cases.push({ caseId, itemId });
  }

  return { cases };
};

type Caller = Readonly<{ name: string; phone: string }>;

/** Of a resident on record the number that was called from is kept; the name on record stays. */
async function ownerOf(
  context: Context<WriteTx>,
  residentId: ResidentId | null,
  caller: Caller | null,
): Promise<ResidentId | KeptRefusal> {
  if (residentId === null) {
    return caller === null ? refuse('case.noCaller') : noteCaller(context, caller);
  }

  const { id } = await demandResident(context.tx, residentId);
  if (caller !== null) {
    const spoken = { source: 'spoken', verified: false, caseId: null, record: null } as const;
    await recordValues(context, id, [{ field: 'phones', value: caller.phone, ...spoken }]);
  }

  return id;
}

/** Somebody who is not on record is noted as said: found by name and number from now on, and verified by nobody. */
async function noteCaller(context: Context<WriteTx>, { name, phone }: Caller): Promise<ResidentId | KeptRefusal> {
  const noted = await registerResident(
    {
      values: [
        { field: 'name', value: name },
        { field: 'phones', value: phone },
      ],
      verified: false,
      requestId: '',
    },
    context,
  );
  return noted instanceof KeptRefusal ? noted : noted.residentId;
}

export const callBack: Handler<'case.callBack'> = async ({ caseId, reached, words, againOn }, context) => {
  const { tx, businessDate } = context;
  const file = await demandOpen(tx, caseId);
  if (file.callBackOn === null) {
    refuse('case.noCallBack');
  }

  if (againOn !== null && againOn < businessDate) {
    refuse('case.callBackPast');
  }

  const sealed = words === null ? null : await tx.vault.seal(caseSubject(caseId), casePlace('words', caseId), words);
  // Who was not reached goes on waiting, for the same day where no other is said.
  const next = againOn ?? (reached ? null : file.callBackOn);
  await tx.record('case.calledBack', caseId, { caseId, reached, words: sealed, againOn: next });
  return {};
};

/** The case of somebody who asked from afar becomes one of the person at the counter. */
export const takeUp: Handler<'case.takeUp'> = async ({ caseId, ticketId }, context) => {
  const { tx, actor, businessDate } = context;
  const file = await demandOpen(tx, caseId);
  if (file.ticketId !== null) {
    refuse('case.atCounter');
  }

  const ticket = (await tx.tickets.find(ticketId, businessDate)) ?? refuse('ticket.unknown');
  demandOwnTicket(actor, ticket.counterId);
  if (ticket.state !== 'serving') {
    refuse('ticket.notServing');
  }

  const residentId = await ownerAfter(tx, file, await tx.residents.findOfTicket(ticketId));
  await tx.record('case.takenUp', caseId, { caseId, ticketId, residentId, staffId: actor.staffId });
  return {};
};

/**
 * Whose the case is once its person is here; null leaves it as it is. What was
 * merely said on the telephone yields to who was identified; one known person
 * does not yield to another.
 */
async function ownerAfter(tx: ReadTx, file: CaseRecord, here: ResidentId | null): Promise<ResidentId | null> {
  if (here === null || file.residentId === null) {
    return here;
  }

  const [noted, identified] = [await mergedResident(tx, file.residentId), await mergedResident(tx, here)];
  if (noted === identified) {
    return null;
  }

  const isOnlySaid =
    (await tx.residents.listDocuments(noted)).length === 0 &&
    (await tx.residents.listValues(noted)).every(({ verified, source }) => !verified && source === 'spoken');
  return isOnlySaid ? identified : refuse('case.otherResident');
}

async function demandOpen(tx: ReadTx, caseId: CaseId): Promise<CaseRecord> {
  const file = (await tx.cases.find(caseId)) ?? refuse('case.unknown');
  return isClosed(file.state) ? refuse('case.closed') : file;
}

/** Names of whoever works here, for choosing whose cases a list shows. */
export const listCaseStaff: Handler<'case.listStaff'> = async (_input, { tx }) => ({
  staff: (await tx.staff.list()).filter(({ active }) => active).map(({ id, name }) => ({ staffId: id, name })),
});

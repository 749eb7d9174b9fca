import type { EnquiryTarget } from '../../domain/cases/enquiry';
import type { EnquiryId } from '../../domain/id';
import { refuse, type Actor, type Context, type Handler } from '../handler';
import type { ReadTx, SealedPlace, WriteTx } from '../ports';
import { demandResident } from '../resident/keep-residents';
import type { Concerned, EnquiryRecord } from './ports';

/** The key that the words of a first question are sealed under. */
export const enquirySubject = (id: EnquiryId) => `enquiry/${id}`;

export function enquiryPlace(column: 'asker' | 'question' | 'words', row: EnquiryId): SealedPlace {
  return { table: 'enquiry', column, row };
}

/** The manager looks after all of them, a clerk after their own. */
export function concernedBy(actor: Actor): Concerned {
  return actor.role === 'manager' || actor.staffId === null
    ? null
    : { staffId: actor.staffId, counterId: actor.counterId };
}

export const recordEnquiry: Handler<'enquiry.record'> = async (input, context) => {
  const { tx, newId, businessDate } = context;
  const { channel, ticketId, question, handTo, ending } = input;
  if (ticketId !== null && (await tx.tickets.find(ticketId, businessDate)) === null) {
    refuse('ticket.unknown');
  }

  const ofTicket = ticketId === null ? null : await tx.residents.findOfTicket(ticketId);
  const residentId = input.residentId === null ? ofTicket : (await demandResident(tx, input.residentId)).id;
  const asker = input.asker === null || input.asker === '' ? null : input.asker;
  const enquiryId = newId() as EnquiryId;
  await tx.record('enquiry.asked', enquiryId, {
    enquiryId,
    channel,
    ticketId,
    residentId,
    asker: await sealWords(tx, enquiryId, 'asker', asker),
    question: await tx.vault.seal(enquirySubject(enquiryId), enquiryPlace('question', enquiryId), question),
  });
  if (handTo !== null) {
    await handOver(context, enquiryId, handTo);
  }
  if (ending !== null) {
    await close(tx, enquiryId, ending);
  }

  return { enquiryId };
};

export const handOverEnquiry: Handler<'enquiry.handOver'> = async ({ enquiryId, to }, context) => {
  await demandOpen(context.tx, context.actor, enquiryId);
  await handOver(context, enquiryId, to);
  return {};
};

export const closeEnquiry: Handler<'enquiry.close'> = async ({ enquiryId, outcome, words }, { tx, actor }) => {
  await demandOpen(tx, actor, enquiryId);
  await close(tx, enquiryId, { outcome, words });
  return {};
};

type Ending = Readonly<{ outcome: 'answered' | 'passedOn' | 'unreachable'; words: string | null }>;

async function close(tx: WriteTx, enquiryId: EnquiryId, { outcome, words }: Ending): Promise<void> {
  const said = words === null || words === '' ? null : words;
  await tx.record('enquiry.closed', enquiryId, {
    enquiryId,
    outcome,
    words: await sealWords(tx, enquiryId, 'words', said),
  });
}

async function sealWords(tx: WriteTx, id: EnquiryId, column: 'asker' | 'words', text: string | null) {
  return text === null ? null : tx.vault.seal(enquirySubject(id), enquiryPlace(column, id), text);
}

async function handOver({ tx, actor }: Context<WriteTx>, enquiryId: EnquiryId, to: EnquiryTarget): Promise<void> {
  if (to.kind === 'staff' && to.staffId === actor.staffId) {
    refuse('enquiry.targetSelf');
  }
  if (!(await isInUse(tx, to))) {
    refuse('enquiry.targetUnknown');
  }

  await tx.record('enquiry.handedOver', enquiryId, { enquiryId, to });
}

async function isInUse(tx: ReadTx, to: EnquiryTarget): Promise<boolean> {
  if (to.kind === 'staff') {
    return (await tx.staff.find(to.staffId))?.active === true;
  }

  return to.kind !== 'counter' || (await tx.counters.list()).some(({ id }) => id === to.counterId);
}

/** @throws Refusal `enquiry.unknown`, `enquiry.notYours`, `enquiry.closed` */
async function demandOpen(tx: ReadTx, actor: Actor, id: EnquiryId): Promise<EnquiryRecord> {
  const found = (await tx.enquiries.find(id)) ?? refuse('enquiry.unknown');
  const of = concernedBy(actor);
  const isOwn = of === null || found.staffId === of.staffId || isTarget(found, of);
  if (!isOwn) {
    refuse('enquiry.notYours');
  }

  return found.closed === null ? found : refuse('enquiry.closed');
}

function isTarget({ target }: EnquiryRecord, { staffId, counterId }: NonNullable<Concerned>): boolean {
  return (
    (target?.kind === 'staff' && target.target === staffId) ||
    (target?.kind === 'counter' && target.target === counterId)
  );
}

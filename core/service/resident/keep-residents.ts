import type { ResidentId } from '../../domain/id';
import { checkDocument } from '../../domain/identity/identity-document';
import type { ResidentField } from '../../domain/residents/resident-field';
import type { ValueSource } from '../../domain/residents/resident-record';
import { fillFromRecord } from '../form/fill-from-record';
import { refuse, type Context, type Handler } from '../handler';
import type { ReadTx, WriteTx } from '../ports';
import { demandOwnTicket } from '../row-rules';
import { indexResident } from './index-resident';
import type { ResidentRow } from './ports';
import { documentNumberPlace, mergedResident, residentSubject } from './read-resident';
import { recordValues, type NewValue } from './record-values';

type Given = readonly Readonly<{ field: ResidentField; value?: unknown }>[];

const asNew = (values: Given, source: ValueSource, verified: boolean): readonly NewValue[] =>
  values.map(({ field, value }) => ({ field, value, source, verified, caseId: null, record: null }));

/** A record that can be worked with; what was merged is its record. */
export async function demandResident(tx: ReadTx, residentId: ResidentId): Promise<ResidentRow> {
  const row = await tx.residents.find(await mergedResident(tx, residentId));
  if (row === null) {
    return refuse('resident.unknown');
  }

  return row.erasedAt === null ? row : refuse('resident.erased');
}

export const registerResident: Handler<'resident.register'> = async ({ values, document, verified }, context) => {
  const { tx, newId, businessDate } = context;
  const check = document === undefined ? null : checkDocument(document.kind, document.number, businessDate);
  if (check !== null && !check.ok) {
    return refuse('resident.valueInvalid', { faults: [{ field: 'document', fault: check.fault }] });
  }

  const known = deriveFromDocument(values, document?.kind ?? null, check);
  const numbers = known.flatMap(({ field, value }) =>
    field === 'idNumber' && typeof value === 'string' ? [value] : [],
  );
  await demandNew(context, check === null ? numbers : [...numbers, check.number]);

  const residentId = newId() as ResidentId;
  await tx.record('resident.registered', residentId, { residentId });
  if (document !== undefined && check !== null) {
    const recordId = newId();
    const number = await tx.vault.seal(residentSubject(residentId), documentNumberPlace(recordId), check.number);
    await tx.record('resident.documentRecorded', residentId, {
      residentId,
      recordId,
      kind: document.kind,
      number,
      verified,
    });
  }

  if (known.length > 0) {
    await recordValues(context, residentId, asNew(known, document === undefined ? 'spoken' : 'document', verified));
  } else {
    await indexResident(tx, residentId);
  }

  return { residentId };
};

/** The number of a card tells birth date and sex: neither is asked again. */
function deriveFromDocument(
  values: Given,
  kind: string | null,
  check: Extract<ReturnType<typeof checkDocument>, { ok: true }> | null,
): Given {
  if (check === null) {
    return values;
  }

  const derived: { field: ResidentField; value: unknown }[] = [];
  if (kind === 'residentIdCard' || kind === 'residencePermit' || kind === 'hkMacaoTaiwanResidencePermit') {
    derived.push({ field: 'idNumber', value: check.number });
  }
  if (check.birthDate !== null) {
    derived.push({ field: 'birthDate', value: check.birthDate });
  }
  if (check.sex !== null) {
    derived.push({ field: 'sex', value: check.sex === 'male' ? '1' : '2' });
  }
  return [...values, ...derived.filter(({ field }) => !values.some((one) => one.field === field))];
}

/** One person has one record: a number that is known is refused, and the record it belongs to is named. */
async function demandNew({ tx, businessDate }: Context<WriteTx>, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) {
    const check = checkDocument('residentIdCard', number, businessDate);
    const text = check.ok ? check.number : number;
    for (const id of await tx.residents.findByKeys([{ kind: 'number', text }], 1)) {
      refuse('resident.exists', { residentId: await mergedResident(tx, id) });
    }
  }
}

export const identifyResident: Handler<'resident.identify'> = async ({ ticketId, residentId }, context) => {
  const { tx, actor, businessDate } = context;
  const ticket = (await tx.tickets.find(ticketId, businessDate)) ?? refuse('ticket.unknown');
  demandOwnTicket(actor, ticket.counterId);
  const { id } = await demandResident(tx, residentId);
  let filled = 0;
  if ((await tx.residents.findOfTicket(ticketId)) !== id) {
    await tx.record('resident.identified', ticketId, { ticketId, residentId: id });
    for (const file of await tx.cases.listOfTicket(ticketId)) {
      if (file.state === 'preparing' && file.residentId === null) {
        await tx.record('case.residentSet', file.id, { caseId: file.id, residentId: id });
        filled += await fillFromRecord(context, file.id, id);
      }
    }
  }

  return { filled };
};

export const recordSpoken: Handler<'resident.record'> = async ({ residentId, values, source, verified }, context) => {
  await recordValues(context, residentId, asNew(values, source, verified));
  return {};
};

export const relateResidents: Handler<'resident.relate'> = async (input, { tx, newId }) => {
  const { relation, sameHousehold } = input;
  const [one, other] = [await demandResident(tx, input.residentId), await demandResident(tx, input.otherId)];
  if (one.id === other.id) {
    refuse('resident.self');
  }

  const relationId = newId();
  await tx.record('resident.related', one.id, {
    relationId,
    residentId: one.id,
    otherId: other.id,
    relation,
    sameHousehold,
  });
  return { relationId };
};

export const unrelateResidents: Handler<'resident.unrelate'> = async ({ relationId }, { tx }) => {
  const row = (await tx.residents.findRelation(relationId)) ?? refuse('relation.unknown');
  await tx.record('resident.unrelated', row.residentId, { relationId });
  return {};
};

export const consentTo: Handler<'resident.consent'> = async ({ residentId, purpose, given }, { tx }) => {
  const { id } = await demandResident(tx, residentId);
  await tx.record('resident.consented', id, { residentId: id, purpose, given });
  return {};
};

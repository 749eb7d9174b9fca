import type { RecordedValue } from '../../contract/resident-facts';
import type { CaseId, ResidentId } from '../../domain/id';
import type { ResidentField } from '../../domain/residents/resident-field';
import type { ValueSource } from '../../domain/residents/resident-record';
import { checkValue } from '../../domain/residents/resident-values';
import { refuse, type Context } from '../handler';
import type { WriteTx } from '../ports';
import { indexResident } from './index-resident';
import { mergedResident, residentSubject, valuePlace } from './read-resident';

export type NewValue = Readonly<{
  field: ResidentField;
  value: unknown;
  source: ValueSource;
  verified: boolean;
  caseId: CaseId | null;
  record: string | null;
}>;

/**
 * Puts values into a resident's record, each sealed, and makes the resident's
 * words anew. Nothing of what stood there before is lost: a record is a list of facts.
 *
 * @throws Refusal `resident.valueInvalid` with the fields and why, never the values
 */
export async function recordValues(
  { tx, newId, businessDate }: Context<WriteTx>,
  residentId: ResidentId,
  values: readonly NewValue[],
): Promise<void> {
  const id = await mergedResident(tx, residentId);
  const row = (await tx.residents.find(id)) ?? refuse('resident.unknown');
  if (row.erasedAt !== null) {
    refuse('resident.erased');
  }

  const checked = values.map(({ field, value }) => ({ field, check: checkValue(field, value, businessDate) }));
  const faults = checked.flatMap(({ field, check }) => (check.ok ? [] : [{ field, fault: check.fault }]));
  if (faults.length > 0) {
    refuse('resident.valueInvalid', { faults });
  }

  for (const caseId of new Set(values.map((one) => one.caseId))) {
    const sealed: RecordedValue[] = [];
    for (const [index, { field, source, verified, record, caseId: of }] of values.entries()) {
      const check = checked[index]?.check;
      if (of !== caseId || check?.ok !== true) {
        continue;
      }

      const valueId = newId();
      const value = await tx.vault.seal(residentSubject(id), valuePlace(valueId), JSON.stringify(check.value));
      sealed.push({ valueId, field, value, source, verified, record });
    }

    await tx.record('resident.valuesRecorded', id, { residentId: id, caseId, values: sealed });
  }

  await indexResident(tx, id);
}

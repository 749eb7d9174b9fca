import type { ResidentId } from '../../domain/id';
import type { Relation, RelatedResident, ResidentRecord, ResidentValue } from '../../domain/residents/resident-record';
import { currentValues } from '../../domain/residents/resident-values';
import type { ReadTx, SealedPlace } from '../ports';
import type { RelationRow, SealedDocument, SealedValue } from './ports';

/** The key that a resident's values are sealed under. */
export const residentSubject = (id: ResidentId) => `resident/${id}`;

export function valuePlace(valueId: string): SealedPlace {
  return { table: 'resident_value', column: 'value', row: valueId };
}

export function documentNumberPlace(recordId: string): SealedPlace {
  return { table: 'resident_document', column: 'number', row: recordId };
}

/** The record that a merged one has become part of, at any depth; itself when it was never merged. */
export async function mergedResident(tx: ReadTx, id: ResidentId): Promise<ResidentId> {
  let current = id;
  for (;;) {
    const next = (await tx.residents.find(current))?.mergedInto ?? null;
    if (next === null) {
      return current;
    }

    current = next;
  }
}

/**
 * The resident with all that holds today, opened: what was merged into the
 * record counts as its own. For the hub's own use; what leaves it is masked,
 * revealed on record, or an answer of a form.
 */
export async function readResident(tx: ReadTx, residentId: ResidentId): Promise<ResidentRecord> {
  const root = await mergedResident(tx, residentId);
  const own = [root, ...(await tx.residents.listMergedInto(root))];
  const related = new Map<ResidentId, RelatedResident>();
  for (const id of own) {
    for (const row of await tx.residents.listRelations(id)) {
      const { otherId, relation } = seenFrom(id, row);
      const other = await mergedResident(tx, otherId);
      if (other !== root && !related.has(other)) {
        const values = currentValues(await openValues(tx, [other, ...(await tx.residents.listMergedInto(other))]));
        related.set(other, { residentId: other, relation, sameHousehold: row.sameHousehold, values });
      }
    }
  }

  return { residentId: root, values: currentValues(await openValues(tx, own)), related: [...related.values()] };
}

/** Every value that was ever recorded of these, opened. */
export async function openValues(tx: ReadTx, ids: readonly ResidentId[]): Promise<readonly ResidentValue[]> {
  const names = new Map((await tx.staff.list()).map((one) => [String(one.id), one.name]));
  const opened: ResidentValue[] = [];
  for (const id of ids) {
    for (const row of await tx.residents.listValues(id)) {
      opened.push(await openValue(tx, id, row, names));
    }
  }

  return opened;
}

async function openValue(
  tx: ReadTx,
  id: ResidentId,
  row: SealedValue,
  names: ReadonlyMap<string, string>,
): Promise<ResidentValue> {
  const text = await tx.vault.open(residentSubject(id), valuePlace(row.id), row.value);
  const file = row.caseId === null ? null : await tx.cases.find(row.caseId);
  return {
    field: row.field,
    value: JSON.parse(text) as unknown,
    source: row.source,
    verified: row.verified,
    collectedAt: row.collectedAt,
    collectedBy: row.collectedBy === null ? null : (names.get(row.collectedBy) ?? null),
    caseId: row.caseId,
    caseNumber: file?.number ?? null,
    record: row.record,
  };
}

export type OpenedDocument = Omit<SealedDocument, 'number'> & Readonly<{ number: string }>;

export async function openDocuments(tx: ReadTx, ids: readonly ResidentId[]): Promise<readonly OpenedDocument[]> {
  const opened: OpenedDocument[] = [];
  for (const id of ids) {
    for (const row of await tx.residents.listDocuments(id)) {
      const number = await tx.vault.open(residentSubject(id), documentNumberPlace(row.id), row.number);
      opened.push({ ...row, number });
    }
  }

  return opened;
}

const inverse: Readonly<Record<Relation, Relation>> = {
  spouse: 'spouse',
  child: 'parent',
  parent: 'child',
  sibling: 'sibling',
  grandchild: 'grandparent',
  grandparent: 'grandchild',
  guardian: 'ward',
  ward: 'guardian',
  other: 'other',
};

/** A relation is kept once and read from both ends. */
export function seenFrom(id: ResidentId, row: RelationRow): Readonly<{ otherId: ResidentId; relation: Relation }> {
  return row.residentId === id
    ? { otherId: row.otherId, relation: row.relation }
    : { otherId: row.residentId, relation: inverse[row.relation] };
}

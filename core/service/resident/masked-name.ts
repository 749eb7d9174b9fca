import type { ResidentId } from '../../domain/id';
import { maskName } from '../../domain/identity/mask-name';
import type { ReadTx } from '../ports';
import type { SealedValue } from './ports';
import { mergedResident, residentSubject, valuePlace } from './read-resident';

/** The name as it may leave the hub, and nothing else opened; empty where none is known or the person was erased. */
export async function readMaskedName(tx: ReadTx, residentId: ResidentId): Promise<string> {
  const root = await mergedResident(tx, residentId);
  const names: (SealedValue & Readonly<{ of: ResidentId }>)[] = [];
  for (const id of [root, ...(await tx.residents.listMergedInto(root))]) {
    const values = await tx.residents.listValues(id);
    names.push(...values.filter(({ field }) => field === 'name').map((value) => ({ ...value, of: id })));
  }

  // The newest counts, and of one moment the first, as everywhere in the record.
  const [first, ...others] = names;
  if (first === undefined) {
    return '';
  }

  const newest = others.reduce((best, one) => (one.collectedAt > best.collectedAt ? one : best), first);
  const text = await tx.vault.open(residentSubject(newest.of), valuePlace(newest.id), newest.value);
  const name = JSON.parse(text) as unknown;
  return typeof name === 'string' ? maskName(name) : '';
}

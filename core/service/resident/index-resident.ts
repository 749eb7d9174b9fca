import type { ResidentId } from '../../domain/id';
import { searchKeysOf } from '../../domain/residents/search-keys';
import type { WriteTx } from '../ports';
import { readName } from './name-readings';
import { openDocuments, openValues } from './read-resident';

/** Makes the words that a resident is found by anew from what is known; none of somebody who was erased. */
export async function indexResident(tx: WriteTx, id: ResidentId): Promise<void> {
  const values = (await openValues(tx, [id])).toReversed();
  const textsOf = (...fields: readonly string[]) =>
    values.flatMap(({ field, value }) => (fields.includes(field) && typeof value === 'string' ? [value] : []));
  const documents = await openDocuments(tx, [id]);
  const keys = searchKeysOf(
    {
      names: textsOf('name', 'formerName'),
      numbers: [...textsOf('idNumber'), ...documents.map(({ number }) => number)],
      phones: textsOf('phones'),
      birthDate: textsOf('birthDate')[0] ?? null,
    },
    readName,
  );
  await tx.residents.index(id, keys);
}

/** Residents that came back with facts from elsewhere, or whose tables were made anew. At most `limit` in one go. */
export async function indexUnindexed(tx: WriteTx, limit: number): Promise<number> {
  const ids = await tx.residents.listUnindexed(limit);
  for (const id of ids) {
    await indexResident(tx, id);
  }

  return ids.length;
}

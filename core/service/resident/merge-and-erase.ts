import type { ResidentId } from '../../domain/id';
import { isClosed } from '../../domain/cases/case-deeds';
import { refuse, type Handler } from '../handler';
import type { ReadTx } from '../ports';
import { indexResident } from './index-resident';
import { demandResident } from './keep-residents';
import { listResident, withoutSortName } from './list-people';
import { mergedResident } from './read-resident';

const mostListed = 100;

export const listDuplicates: Handler<'resident.duplicates'> = async (_input, { tx }) => {
  const staff = new Map((await tx.staff.list()).map((one) => [String(one.id), one.name]));
  const list = async (id: ResidentId) => withoutSortName(await listResident(tx, id));
  const groups = [];
  const seen = new Set<string>();
  for (const ids of await tx.residents.listAlike(mostListed)) {
    const roots = new Set<ResidentId>();
    for (const id of ids) {
      roots.add(await mergedResident(tx, id));
    }

    const key = [...roots].sort().join();
    if (roots.size > 1 && !seen.has(key)) {
      seen.add(key);
      groups.push({ residents: await Promise.all([...roots].map(list)) });
    }
  }

  const merges = [];
  for (const { id, intoId, fromId, mergedAt, mergedBy, undoneAt } of await tx.residents.listMerges(mostListed)) {
    if (undoneAt === null) {
      merges.push({
        mergeId: id,
        into: await list(intoId),
        from: { ...(await list(fromId)), residentId: fromId },
        at: mergedAt,
        by: staff.get(mergedBy ?? '') ?? null,
      });
    }
  }

  return { groups, merges };
};

/** Two records become one to everybody who looks; nothing of either is moved, so that it can be undone. */
export const mergeResidents: Handler<'resident.merge'> = async ({ intoId, fromId }, { tx, newId }) => {
  const into = await demandResident(tx, intoId);
  const from = (await tx.residents.find(fromId)) ?? refuse('resident.unknown');
  if (from.mergedInto !== null) {
    refuse('resident.merged');
  }
  if (into.id === from.id) {
    refuse('resident.self');
  }
  if (from.erasedAt !== null) {
    refuse('resident.erased');
  }

  const mergeId = newId();
  await tx.record('resident.merged', into.id, { mergeId, intoId: into.id, fromId });
  return { mergeId };
};

export const unmergeResidents: Handler<'resident.unmerge'> = async ({ mergeId }, { tx }) => {
  const merge = await tx.residents.findMerge(mergeId);
  if (merge === null || merge.undoneAt !== null) {
    return refuse('resident.notMerged');
  }

  await tx.record('resident.unmerged', merge.intoId, { mergeId });
  return {};
};

/**
 * Erases a person by destroying keys: the record's own and those of every form
 * and paper. The facts stay, so the chain holds; nobody can read them again.
 */
export const eraseResident: Handler<'resident.erase'> = async ({ residentId, reason }, { tx }) => {
  const { id: root } = await demandResident(tx, residentId);
  const own = [root, ...(await tx.residents.listMergedInto(root))];
  await demandNoOpenCase(tx, own);
  let count = 0;
  for (const id of own) {
    const subjects = await tx.residents.listSubjects(id);
    await tx.record('resident.erased', id, { residentId: id, subjects, reason });
    await tx.vault.destroy(subjects);
    await indexResident(tx, id);
    count += subjects.length;
  }

  return { subjects: count };
};

async function demandNoOpenCase(tx: ReadTx, ids: readonly ResidentId[]): Promise<void> {
  for (const id of ids) {
    const cases = await tx.cases.listOfResident(id, Number.MAX_SAFE_INTEGER);
    // A granted one may lie here for years: only what is under way holds an erasure back.
    if (cases.some(({ state }) => !isClosed(state) && state !== 'completed')) {
      refuse('resident.openCases');
    }
  }
}

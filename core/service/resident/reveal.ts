import type { Instant } from '../../domain/calendar/instant';
import { KeptRefusal, refuse, type Handler } from '../handler';
import { readSettings } from '../settings';
import { demandResident } from './keep-residents';
import { listResident } from './list-people';
import { mergedResident, openDocuments, readResident } from './read-resident';
import { sayValue } from './show-value';

const hour = 3_600_000;
/** A screen masks again after half a minute; a slow one may ask once more within this. */
const readableFor = 60_000;
const mostListed = 200;

/**
 * Values in full, for a purpose that is kept. The answer carries none: it is
 * stored with the fact. The look that did not happen because of the limit is
 * itself on record.
 */
export const reveal: Handler<'resident.reveal'> = async ({ residentId, fields, purpose }, context) => {
  const { tx, actor, now, standards } = context;
  const { id } = await demandResident(tx, residentId);
  const staffId = actor.staffId ?? refuse('method.forbidden');
  const { revealsAnHour } = await readSettings(tx, standards.bundle);
  const since = new Date(Date.parse(now) - hour).toISOString() as Instant;
  const used = await tx.residents.countReveals(staffId, since);
  if (used >= revealsAnHour) {
    await tx.record('resident.revealed', id, { residentId: id, fields: [], purpose });
    return new KeptRefusal('resident.revealLimit');
  }

  await tx.record('resident.revealed', id, { residentId: id, fields, purpose });
  return { revealId: now, left: revealsAnHour - used - 1 };
};

/** What this person was granted a moment ago, and nothing besides. */
export const readRevealed: Handler<'resident.readRevealed'> = async ({ residentId, revealId }, context) => {
  const { tx, actor, now, standards } = context;
  const root = await mergedResident(tx, residentId);
  const from = Date.parse(now) - readableFor;
  const granted = (await tx.residents.listReveals(mostListed)).find(
    ({ staffId, at, residentId: of, purpose }) =>
      staffId === actor.staffId && at === revealId && of === root && purpose !== 'form' && Date.parse(at) >= from,
  );
  if (granted === undefined) {
    refuse('method.forbidden');
  }

  const { values } = await readResident(tx, root);
  const own = [root, ...(await tx.residents.listMergedInto(root))];
  const documents = granted.fields.includes('idNumber') ? await openDocuments(tx, own) : [];
  return {
    values: values
      .filter(({ field }) => granted.fields.includes(field))
      .map(({ field, value }) => ({ field, value, text: sayValue(standards.bundle, value) })),
    documents: documents.map(({ kind, number }) => ({ kind, number })),
  };
};

export const listReveals: Handler<'resident.listReveals'> = async (_input, { tx }) => {
  const staff = new Map((await tx.staff.list()).map((one) => [String(one.id), one.name]));
  const reveals = [];
  for (const { at, staffId, residentId, fields, purpose } of await tx.residents.listReveals(mostListed)) {
    const { name } = await listResident(tx, residentId);
    reveals.push({ at, by: staff.get(staffId ?? '') ?? null, name, fields: [...fields], purpose });
  }

  return { reveals };
};

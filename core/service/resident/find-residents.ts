import { parseSearch } from '../../domain/residents/search-keys';
import { refuse, type Handler } from '../handler';
import { listedParts, listPeople, listResident, sortByName, withoutSortName } from './list-people';
import { maskValue } from './mask-record';
import { mergedResident, openDocuments, readResident, seenFrom } from './read-resident';
import { maskIdNumber } from '../../domain/identity/mask-id-number';

/** More people of one name than anybody reads through: then the number is asked for. */
const mostShown = 50;
const mostCases = 20;

export const findResidents: Handler<'resident.find'> = async ({ text }, { tx }) => {
  const keys = parseSearch(text);
  if (keys.length === 0) {
    refuse('resident.nothingToSearch');
  }

  const people = await tx.residents.findPeople(keys, mostShown + 1, listedParts);
  const found = people.reduce((sum, { known }) => sum + known.length, 0);
  const listed = await listPeople(tx, people.slice(0, mostShown));
  return {
    residents: sortByName(listed.filter(({ erased }) => !erased)).map(withoutSortName),
    more: found > mostShown,
  };
};

export const readMasked: Handler<'resident.read'> = async ({ residentId }, { tx, standards }) => {
  const root = await mergedResident(tx, residentId);
  const row = (await tx.residents.find(root)) ?? refuse('resident.unknown');
  const record = await readResident(tx, root);
  const own = [root, ...(await tx.residents.listMergedInto(root))];
  const documents = await openDocuments(tx, own);
  const related = [];
  for (const id of own) {
    for (const relation of await tx.residents.listRelations(id)) {
      const seen = seenFrom(id, relation);
      related.push({
        relationId: relation.id,
        relation: seen.relation,
        sameHousehold: relation.sameHousehold,
        ...withoutSortName(await listResident(tx, seen.otherId)),
      });
    }
  }

  const cases = [];
  for (const id of own) {
    cases.push(...(await tx.cases.listOfResident(id, mostCases)));
  }

  return {
    ...withoutSortName(await listResident(tx, root)),
    registeredAt: row.registeredAt,
    values: record.values.map(({ field, value, ...origin }) => ({
      field,
      text: maskValue(field, value, standards.bundle),
      source: origin.source,
      verified: origin.verified,
      collectedAt: origin.collectedAt,
      collectedBy: origin.collectedBy,
      record: origin.record,
      caseNumber: origin.caseNumber,
    })),
    documents: documents.map(({ kind, number, verified }) => ({ kind, number: maskIdNumber(number), verified })),
    related,
    consents: (await tx.residents.listConsents(root)).map((one) => ({ ...one })),
    cases: cases
      .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
      .slice(0, mostCases)
      .map(({ id, number, itemId, state, openedAt }) => ({ caseId: id, number, itemId, state, openedAt })),
  };
};

export const readOfTicket: Handler<'resident.ofTicket'> = async ({ ticketId }, { tx }) => {
  const id = await tx.residents.findOfTicket(ticketId);
  return { resident: id === null ? null : withoutSortName(await listResident(tx, id)) };
};

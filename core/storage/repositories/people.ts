import type { Knex } from 'knex';
import type { Sealed } from '../../contract/facts';
import type { Instant } from '../../domain/calendar/instant';
import type { ResidentId } from '../../domain/id';
import type { PersonPart, ResidentsReadTx, SealedPart, SealedPerson } from '../../service/resident/ports';
import type { Sealer } from '../../service/sealer';

type PersonRow = { part: null; root: string; of: string; erased_at: string | null };
type PartRow = { part: PersonPart; root: string; of: string; id: string; sealed: string; at: string };

/** Lists of people in one statement each, however many there are and whatever was merged. */
export function peopleRepository(db: Knex, sealer: Sealer): Pick<ResidentsReadTx, 'listPeople' | 'findPeople'> {
  const read = async (seed: string, bindings: readonly (string | number)[], parts: readonly PersonPart[]) => {
    const rows = await db.raw<(PersonRow | PartRow)[]>(statementOf(seed, parts), [
      ...bindings,
      ...parts.filter(isField),
    ]);
    return gather(rows);
  };
  return {
    listPeople: (ids, parts) => read('select value from json_each(?)', [JSON.stringify(ids)], parts),
    findPeople: (keys, limit, parts) =>
      read(
        'select distinct resident_id from resident_token where token in (select value from json_each(?)) limit ?',
        [JSON.stringify(keys.map(({ kind, text }) => sealer.token(kind, text))), limit],
        parts,
      ),
  };
}

const isField = (part: PersonPart) => part !== 'document';

/**
 * From each record up to the one it was merged into, and from there down to all
 * that were. Cross joins keep that order: a person's records are few, the values
 * of the whole centre are not.
 */
function statementOf(seed: string, parts: readonly PersonPart[]): string {
  const fields = parts.filter(isField).map(() => '?');
  const documents = `
    union all
    select 'document', family.root, family.id, d.id, d.number, d.recorded_at, null
    from family cross join resident_document d on d.resident_id = family.id`;
  return `
    with recursive
    found(id) as materialized (${seed}),
    climb(known, id, into_id, erased_at) as (
      select r.id, r.id, r.merged_into, r.erased_at from found cross join resident r on r.id = found.id
      union
      select climb.known, r.id, r.merged_into, r.erased_at from climb cross join resident r on r.id = climb.into_id
    ),
    person(known, root, erased_at) as materialized (select known, id, erased_at from climb where into_id is null),
    family(root, id) as materialized (
      select distinct root, root from person
      union
      select family.root, r.id from family cross join resident r on r.merged_into = family.id
    )
    select null as part, root, known as of, null as id, null as sealed, null as at, erased_at from person
    union all
    select v.field, family.root, family.id, v.id, v.value, v.collected_at, null
    from family cross join resident_value v on v.resident_id = family.id and v.field in (${fields.join()})
    ${parts.includes('document') ? documents : ''}`;
}

function gather(rows: readonly (PersonRow | PartRow)[]): readonly SealedPerson[] {
  const people = new Map<string, { erased: boolean; known: ResidentId[]; parts: SealedPart[] }>();
  for (const row of rows) {
    const person = people.get(row.root) ?? { erased: false, known: [], parts: [] };
    people.set(row.root, person);
    if (row.part === null) {
      person.known.push(row.of as ResidentId);
      person.erased = row.erased_at !== null;
    } else {
      const { part, id } = row;
      person.parts.push({ part, id, of: row.of as ResidentId, sealed: row.sealed as Sealed, at: row.at as Instant });
    }
  }

  return [...people].map(([root, person]) => ({ root: root as ResidentId, ...person }));
}

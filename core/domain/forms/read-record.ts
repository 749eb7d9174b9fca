import type { Instant } from '../calendar/instant';
import { residentFields, type ResidentField } from '../residents/resident-field';
import type { Relation, RelatedResident, ResidentRecord, ResidentValue } from '../residents/resident-record';
import type { RowSource } from './template';

/** A value of a record with the values that it was taken from. */
export type Found = Readonly<{ value: unknown; values: readonly ResidentValue[] }>;

const relations: readonly Relation[] = [
  'spouse',
  'child',
  'parent',
  'sibling',
  'grandchild',
  'grandparent',
  'guardian',
  'ward',
  'other',
];

export type RecordPlace =
  | Readonly<{ kind: 'own'; field: ResidentField; nth: number }>
  | Readonly<{ kind: 'relative'; relation: Relation; field: ResidentField; nth: number }>
  | Readonly<{ kind: 'household' }>
  | Readonly<{ kind: 'relatives'; relation: Relation }>;

/** `resident.phones[1]`, `resident.spouse.name`, `resident.household.members`, `resident.child`; null when it is no place. */
export function parseRecordPlace(from: string): RecordPlace | null {
  if (from === 'resident.household.members') {
    return { kind: 'household' };
  }

  const [, first = '', second, index] = /^resident\.([a-zA-Z]+)(?:\.([a-zA-Z]+))?(?:\[([1-9]\d?)\])?$/.exec(from) ?? [];
  const nth = index === undefined ? 1 : Number(index);
  const relation = relations.find((one) => one === first);
  if (relation !== undefined && second === undefined) {
    return index === undefined ? { kind: 'relatives', relation } : null;
  }

  const field = residentFields.find((one) => one === (relation === undefined ? first : second));
  if (field === undefined || (relation === undefined && second !== undefined)) {
    return null;
  }

  return relation === undefined ? { kind: 'own', field, nth } : { kind: 'relative', relation, field, nth };
}

/** Values of a field, newest first. */
export function valuesOf(values: readonly ResidentValue[], field: ResidentField): readonly ResidentValue[] {
  return values.filter((one) => one.field === field).toSorted((a, b) => (a.collectedAt < b.collectedAt ? 1 : -1));
}

/** One value at a place; null where the record has none. */
export function findValue(record: ResidentRecord, place: RecordPlace): Found | null {
  if (place.kind === 'household' || place.kind === 'relatives') {
    return null;
  }

  const of =
    place.kind === 'own'
      ? record.values
      : (record.related.find(({ relation }) => relation === place.relation)?.values ?? []);
  const found = valuesOf(of, place.field)[place.nth - 1];
  return found === undefined ? null : { value: found.value, values: [found] };
}

/** People as rows of a table: the household with the resident first, or those related in one way. */
export function findRows(
  record: ResidentRecord,
  place: RecordPlace,
  map: Readonly<Record<string, RowSource>>,
): Found | null {
  const self = { relation: null, values: record.values };
  const people: readonly Person[] =
    place.kind === 'household'
      ? [self, ...record.related.filter(({ sameHousehold }) => sameHousehold)]
      : place.kind === 'relatives'
        ? record.related.filter(({ relation }) => relation === place.relation)
        : [];
  const used: ResidentValue[] = [];
  const rows = people.flatMap((person) => {
    const before = used.length;
    const cells = Object.entries(map).flatMap(([column, source]): [string, unknown][] => {
      if (source === 'relation') {
        const code = relationCode(person);
        return code === null ? [] : [[column, code]];
      }

      const [found] = valuesOf(person.values, source === 'health' ? 'healthStatus' : source);
      if (found === undefined) {
        return [];
      }

      used.push(found);
      return [[column, found.value]];
    });
    // Of somebody of whom nothing is known, the relation alone is no row.
    return used.length === before ? [] : [Object.fromEntries(cells)];
  });
  return rows.length === 0 ? null : { value: rows, values: used };
}

type Person = Readonly<{ relation: RelatedResident['relation'] | null; values: readonly ResidentValue[] }>;

/** GB/T 4761 as far as the record says it; what it does not say is asked, never guessed. */
function relationCode({ relation, values }: Person): string | null {
  const sex = valuesOf(values, 'sex')[0]?.value;
  const bySex = (male: string, female: string, unknown: string | null) =>
    sex === '1' ? male : sex === '2' ? female : unknown;
  switch (relation) {
    case null:
      return '01';
    case 'spouse':
      return '10';
    case 'child':
      return bySex('20', '30', null);
    case 'parent':
      return bySex('51', '52', '50');
    case 'grandchild':
      return '40';
    case 'grandparent':
      return '60';
    case 'sibling':
      return '70';
    case 'guardian':
    case 'ward':
    case 'other':
      return null;
  }
}

/** The oldest counts: a row is no fresher than its stalest cell. */
export function oldest(values: readonly ResidentValue[]): Instant | null {
  return values.map(({ collectedAt }) => collectedAt).toSorted()[0] ?? null;
}

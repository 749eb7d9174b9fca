import type { ResidentId } from '../../domain/id';
import { maskIdNumber } from '../../domain/identity/mask-id-number';
import { maskName } from '../../domain/identity/mask-name';
import { maskPhone } from '../../domain/identity/mask-phone';
import { checkIdNumber } from '../../domain/identity/resident-id-number';
import type { ReadTx, SealedPiece } from '../ports';
import type { PersonPart, SealedPart, SealedPerson } from './ports';
import { documentNumberPlace, residentSubject, valuePlace } from './read-resident';

export type ListedResident = Readonly<{
  residentId: ResidentId;
  name: string;
  idNumber: string;
  phone: string;
  sex: 'female' | 'male' | null;
  erased: boolean;
}>;

type Sortable = ListedResident & Readonly<{ sortName: string }>;

/** All that is read, and all that is opened, for one line of a list. */
export const listedParts: readonly PersonPart[] = ['name', 'idNumber', 'phones', 'sex', 'document'];

/** One line for a list, with the sign its order is decided by: the full name never leaves. */
export async function listResident(tx: ReadTx, id: ResidentId): Promise<Sortable> {
  const [listed] = await listPeople(tx, await tx.residents.listPeople([id], listedParts));
  return listed ?? { residentId: id, name: '', idNumber: '', phone: '', sex: null, erased: true, sortName: '' };
}

/** Such a line for each of these, whose parts are opened together. */
export async function listPeople(tx: ReadTx, people: readonly SealedPerson[]): Promise<readonly Sortable[]> {
  const texts = await openNewest(tx, people, ['name', 'idNumber', 'phones', 'sex']);
  const withoutNumber = people.filter(({ root }) => (texts.get(root)?.get('idNumber') ?? '') === '');
  const numbers = await openNewest(tx, withoutNumber, ['document']);
  return people.map(({ root, erased }) => {
    const text = (part: PersonPart) => texts.get(root)?.get(part) ?? '';
    const number = text('idNumber') || (numbers.get(root)?.get('document') ?? '');
    return {
      residentId: root,
      name: maskName(text('name')),
      idNumber: maskIdNumber(number),
      phone: maskPhone(text('phones')),
      sex: sexOf(text('sex'), number),
      erased,
      sortName: text('name'),
    };
  });
}

/** The masked name of each, by any of their records; empty where none is known or the person was erased. */
export async function readMaskedNames(
  tx: ReadTx,
  ids: readonly ResidentId[],
): Promise<ReadonlyMap<ResidentId, string>> {
  const people = ids.length === 0 ? [] : await tx.residents.listPeople(ids, ['name']);
  const texts = await openNewest(tx, people, ['name']);
  return new Map(
    people.flatMap(({ root, known }) => {
      const name = texts.get(root)?.get('name') ?? '';
      return known.map((id) => [id, name === '' ? '' : maskName(name)] as const);
    }),
  );
}

type Texts = ReadonlyMap<ResidentId, ReadonlyMap<PersonPart, string>>;

async function openNewest(tx: ReadTx, people: readonly SealedPerson[], parts: readonly PersonPart[]): Promise<Texts> {
  const wanted = people.flatMap(({ root, parts: known }) =>
    parts.flatMap((part) => {
      const newest = newestOf(known.filter((one) => one.part === part));
      return newest === null ? [] : [{ root, part, piece: asPiece(newest) }];
    }),
  );
  const opened = await tx.vault.openEach(wanted.map(({ piece }) => piece));
  const texts = new Map<ResidentId, Map<PersonPart, string>>();
  for (const [index, { root, part }] of wanted.entries()) {
    const own = texts.get(root) ?? new Map<PersonPart, string>();
    texts.set(root, own.set(part, textOf(part, opened[index] ?? '')));
  }

  return texts;
}

/**
 * The newest value counts, and of one moment the first, as everywhere in the
 * record. Of documents it is the last of the record that was merged last.
 */
function newestOf(parts: readonly SealedPart[]): SealedPart | null {
  const [first, ...others] = parts;
  return first === undefined
    ? null
    : others.reduce((best, one) => {
        const isNewer = one.part === 'document' ? one.of !== best.of || one.at >= best.at : one.at > best.at;
        return isNewer ? one : best;
      }, first);
}

function asPiece({ part, of, id, sealed }: SealedPart): SealedPiece {
  const where = part === 'document' ? documentNumberPlace(id) : valuePlace(id);
  return { subjectId: residentSubject(of), where, sealed };
}

/** Numbers of documents are kept as they are, values as JSON. */
function textOf(part: PersonPart, opened: string): string {
  const value = part === 'document' ? opened : (JSON.parse(opened) as unknown);
  return typeof value === 'string' ? value : '';
}

function sexOf(coded: string, number: string): 'female' | 'male' | null {
  if (coded === '1' || coded === '2') {
    return coded === '1' ? 'male' : 'female';
  }
  const check = checkIdNumber(number);
  return check.ok ? check.sex : null;
}

export function withoutSortName({ sortName: _sortName, ...listed }: Sortable): ListedResident {
  return listed;
}

const byPinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** Names in the order of their pinyin; those without a name last. */
export function sortByName<T extends Readonly<{ sortName: string }>>(list: readonly T[]): readonly T[] {
  return list.toSorted(
    (a, b) => Number(a.sortName === '') - Number(b.sortName === '') || byPinyin.compare(a.sortName, b.sortName),
  );
}

import type { ResidentId } from '../../domain/id';
import { maskIdNumber } from '../../domain/identity/mask-id-number';
import { maskName } from '../../domain/identity/mask-name';
import { maskPhone } from '../../domain/identity/mask-phone';
import { checkIdNumber } from '../../domain/identity/resident-id-number';
import type { ResidentField } from '../../domain/residents/resident-field';
import type { ResidentValue } from '../../domain/residents/resident-record';
import type { StandardBundle } from '../../domain/standards/bundle';
import type { ReadTx } from '../ports';
import { openDocuments, openValues, mergedResident } from './read-resident';
import { currentValues } from '../../domain/residents/resident-values';
import { asPlace, sayCounty } from './show-value';

export type ListedResident = Readonly<{
  residentId: ResidentId;
  name: string;
  idNumber: string;
  phone: string;
  sex: 'female' | 'male' | null;
  erased: boolean;
}>;

/** Coded fields and those that tell nothing by themselves are shown as they are. */
const open: readonly ResidentField[] = [
  'sex',
  'ethnicGroup',
  'nationality',
  'householdType',
  'maritalStatus',
  'education',
];

const names: readonly ResidentField[] = ['name', 'formerName'];
const numbers: readonly ResidentField[] = [
  'idNumber',
  'bankAccount',
  'disabilityCertificateNumber',
  'socialSecurityCardNumber',
];

/** What leaves the hub of a value: masked here, before any window has it. */
export function maskValue(field: ResidentField, value: unknown, bundle: StandardBundle): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (names.includes(field)) {
    return maskName(text);
  }

  if (numbers.includes(field)) {
    return maskIdNumber(text);
  }

  if (field === 'birthDate') {
    return `${text.slice(0, 4)}-**-**`;
  }

  switch (field) {
    case 'phones':
      return maskPhone(text);
    case 'householdAddress':
    case 'residenceAddress':
      return maskAddress(value, bundle);
    default:
      return open.includes(field) ? text : '***';
  }
}

/** A place down to its county, which is as much as a list may tell; what stands behind it is not shown. */
function maskAddress(value: unknown, bundle: StandardBundle): string {
  const place = asPlace(value);
  if (place !== null) {
    return `${sayCounty(bundle, place.divisionCode)}***`;
  }

  const district = typeof value === 'string' ? /^.{0,12}?[区县市旗]/u.exec(value) : null;
  return `${district?.[0] ?? ''}***`;
}

/** One line for a list, with the sign its order is decided by: the full name never leaves. */
export async function listResident(
  tx: ReadTx,
  id: ResidentId,
): Promise<ListedResident & Readonly<{ sortName: string }>> {
  const root = await mergedResident(tx, id);
  const row = await tx.residents.find(root);
  const own = [root, ...(await tx.residents.listMergedInto(root))];
  const values = currentValues(await openValues(tx, own));
  const text = (field: ResidentField) => {
    const value = values.find((one) => one.field === field)?.value;
    return typeof value === 'string' ? value : '';
  };
  const number = text('idNumber') || ((await openDocuments(tx, own)).at(-1)?.number ?? '');
  return {
    residentId: root,
    name: maskName(text('name')),
    idNumber: maskIdNumber(number),
    phone: maskPhone(text('phones')),
    sex: sexOf(values, number),
    erased: row?.erasedAt !== null,
    sortName: text('name'),
  };
}

function sexOf(values: readonly ResidentValue[], number: string): 'female' | 'male' | null {
  const coded = values.find(({ field }) => field === 'sex')?.value;
  if (coded === '1' || coded === '2') {
    return coded === '1' ? 'male' : 'female';
  }
  const check = checkIdNumber(number);
  return check.ok ? check.sex : null;
}

export function withoutSortName({ sortName: _sortName, ...listed }: ListedResident & Readonly<{ sortName: string }>) {
  return listed;
}

const byPinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** Names in the order of their pinyin; those without a name last. */
export function sortByName<T extends Readonly<{ sortName: string }>>(list: readonly T[]): readonly T[] {
  return list.toSorted(
    (a, b) => Number(a.sortName === '') - Number(b.sortName === '') || byPinyin.compare(a.sortName, b.sortName),
  );
}

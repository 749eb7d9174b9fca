import type { ResidentField } from '../../domain/residents/resident-field';
import type { Code, StandardBundle } from '../../domain/standards/bundle';
import { spokenDivisions } from '../../domain/standards/division-list';
import type { Handler } from '../handler';

/** Which national list a coded field is kept by; the same that the forms name. */
const lists: Readonly<Partial<Record<ResidentField, string>>> = {
  sex: 'GB/T 2261.1',
  maritalStatus: 'GB/T 2261.2',
  healthStatus: 'GB/T 2261.3',
  ethnicGroup: 'GB/T 3304',
  politicalStatus: 'GB/T 4762',
  education: 'GB/T 4658',
  householdType: 'yimen:household-type',
};

/** The words of coded fields, for reading and for choosing. */
export const listCodes: Handler<'resident.codes'> = async (_input, { standards }) => {
  const fields = Object.entries(lists) as [ResidentField, string][];
  return {
    lists: fields.map(([field, standard]) => ({ field, codes: codesOf(standards.bundle, standard) })),
  };
};

function codesOf({ codeLists }: StandardBundle, standard: string): Code[] {
  return [...(codeLists.find((one) => one.standard === standard)?.codes ?? [])];
}

/** A place as forms keep it. */
type Place = Readonly<{ divisionCode: string; detail: string }>;

export function asPlace(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null || !('divisionCode' in value)) {
    return null;
  }

  const { divisionCode, detail } = value as Readonly<{ divisionCode: unknown; detail?: unknown }>;
  return typeof divisionCode === 'string' ? { divisionCode, detail: typeof detail === 'string' ? detail : '' } : null;
}

/** A place in words down to its county and no deeper; empty where its code is on no list. */
export function sayCounty({ divisions }: StandardBundle, divisionCode: string): string {
  const names = spokenDivisions(divisions?.codes ?? {});
  return [2, 4, 6].map((digits) => names[divisionCode.slice(0, digits).padEnd(12, '0')] ?? '').reduce(withNew, '');
}

/** 北京市 names itself at two levels where a list has no 市辖区. */
function withNew(said: string, name: string): string {
  return said.endsWith(name) ? said : said + name;
}

/** A value in full as it is read: coded ones stay codes, which the window has the words of. */
export function sayValue(bundle: StandardBundle, value: unknown): string {
  const place = asPlace(value);
  if (place !== null) {
    return sayCounty(bundle, place.divisionCode) + place.detail;
  }

  return typeof value === 'string' ? value : JSON.stringify(value);
}

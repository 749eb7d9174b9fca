import { maskIdNumber } from '../../domain/identity/mask-id-number';
import { maskName } from '../../domain/identity/mask-name';
import { maskPhone } from '../../domain/identity/mask-phone';
import type { ResidentField } from '../../domain/residents/resident-field';
import type { StandardBundle } from '../../domain/standards/bundle';
import { asPlace, sayCounty } from './show-value';

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

/**
 * What a resident's record may hold. Templates name these in `prefill` and
 * `writeBack` as `resident.<field>`; a list takes an index from 1 as FEEL does.
 * Coded values use the national lists named in `standards/code-lists.json`.
 */
export const residentFields = [
  'name',
  'formerName',
  'sex',
  'birthDate',
  'ethnicGroup',
  'nationality',
  'idNumber',
  'phones',
  'email',
  'householdAddress',
  'residenceAddress',
  'postalCode',
  'householdType',
  'maritalStatus',
  'education',
  'politicalStatus',
  'healthStatus',
  'occupation',
  'employer',
  'bankName',
  'bankAccount',
  'disabilityCertificateNumber',
  'socialSecurityCardNumber',
] as const;

export type ResidentField = (typeof residentFields)[number];

/** Values that hold a list, newest first; every other field holds one value. */
export const listFields: readonly ResidentField[] = ['phones'];

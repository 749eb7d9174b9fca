import { isPublic, type Screen } from '../screens';

/** What staff take out as files: papers, the list of cases, a template of the workshop. */
const savable: readonly string[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/json',
];

/** Staff may save what the page itself holds, of the kinds that the app makes; before the public nothing is saved. */
export function maySave(kind: Screen['kind'], file: Readonly<{ address: string; mediaType: string }>): boolean {
  const [mediaType = ''] = file.mediaType.split(';');
  return !isPublic(kind) && file.address.startsWith('blob:app://yimen/') && savable.includes(mediaType.trim());
}

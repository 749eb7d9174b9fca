import type { StandardBundle } from '../domain/standards/bundle';
import { stepEnds, type Procedure } from '../domain/standards/procedure';
import type { BundleFault } from './bundle-fault';

/** Steps in the order in which a case can go through them, each item in one procedure, and one for all the others. */
export function checkProcedures({ procedures, items }: StandardBundle): readonly BundleFault[] {
  if (procedures === undefined) {
    return [];
  }

  const accepted = new Set(items.filter(({ kind }) => kind === 'accept').map(({ id }) => id));
  return [
    ...procedures.flatMap((procedure, index) => [
      ...checkSteps(procedure, `procedures[${index}].steps`),
      ...checkOthers(procedures, index),
      ...procedure.itemIds.flatMap((id, at) =>
        when(!accepted.has(id), `procedures[${index}].itemIds[${at}]`, `there is no such item: ${id}`),
      ),
    ]),
    ...when(
      !procedures.some(({ itemIds }) => itemIds.length === 0),
      'procedures',
      'has none for the items without one of their own',
    ),
  ];
}

function checkSteps({ steps }: Procedure, path: string): BundleFault[] {
  const places = steps.map(({ endsWith }) => stepEnds.indexOf(endsWith));
  const once = stepEnds.filter((end) => end !== 'process');
  return [
    ...steps.flatMap(({ id }, at) =>
      when(steps.findIndex((one) => one.id === id) < at, `${path}[${at}].id`, `${id} is used twice`),
    ),
    ...places.flatMap((place, at) =>
      when(at > 0 && place < (places[at - 1] ?? 0), `${path}[${at}].endsWith`, 'comes after a later deed'),
    ),
    ...once.flatMap((end) =>
      when(steps.filter(({ endsWith }) => endsWith === end).length > 1, path, `has two steps that end with ${end}`),
    ),
    ...['accept', 'complete'].flatMap((end) =>
      when(!steps.some(({ endsWith }) => endsWith === end), path, `has no step that ends with ${end}`),
    ),
    ...steps.flatMap(({ deadline }, at) =>
      when(
        deadline !== null && (deadline.workdays === null) === (deadline.calendarDays === null),
        `${path}[${at}].deadline`,
        'is either in workdays or in calendar days',
      ),
    ),
  ];
}

/** A version once; an item in one procedure only, whatever its versions. */
function checkOthers(procedures: readonly Procedure[], index: number): BundleFault[] {
  const own = procedures[index];
  const before = procedures.slice(0, index);
  if (own === undefined) {
    return [];
  }
  const claims = ({ itemIds }: Procedure) => (itemIds.length === 0 ? [''] : itemIds);
  return [
    ...when(
      before.some(({ id, version }) => id === own.id && version === own.version),
      `procedures[${index}].id`,
      `${own.id}@${own.version} is used twice`,
    ),
    ...when(
      before.some((other) => other.id !== own.id && claims(other).some((id) => claims(own).includes(id))),
      `procedures[${index}].itemIds`,
      'has an item that is in another procedure',
    ),
  ];
}

function when(broken: boolean, path: string, message: string): BundleFault[] {
  return broken ? [{ path, message }] : [];
}

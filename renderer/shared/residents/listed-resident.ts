import type { OutputOf } from '../../../core/contract';

/** A person in a list: masked by the hub. */
export type ListedResident = OutputOf<'resident.find'>['residents'][number];

export type ResidentRecord = OutputOf<'resident.read'>;

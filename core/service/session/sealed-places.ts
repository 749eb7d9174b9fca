import type { StaffId, StationId } from '../../domain/id';
import type { SealedPlace } from '../ports';

export const staffSubject = (id: StaffId) => `staff/${id}`;

export function passwordPlace(id: StaffId): SealedPlace {
  return { table: 'staff', column: 'password_hash', row: id };
}

export function pinPlace(stationId: StationId, staffId: StaffId): SealedPlace {
  return { table: 'pin', column: 'pin_hash', row: `${stationId}/${staffId}` };
}

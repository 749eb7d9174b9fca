import type { ClientBase } from 'pg';
import * as centre from './0010-centre';
import * as log from './0020-log';
import * as projection from './0030-projection';
import * as publishing from './0050-publishing';
import * as consoleTables from './0060-console';

export type DistrictMigration = Readonly<{ number: number; up: (client: ClientBase) => Promise<void> }>;

/** In order, numbered by tens so a hotfix can be slotted in. Never edit or remove a shipped entry. */
export const districtMigrations: readonly DistrictMigration[] = [
  { number: 10, up: centre.up },
  { number: 20, up: log.up },
  { number: 30, up: projection.up },
  { number: 50, up: publishing.up },
  { number: 60, up: consoleTables.up },
];

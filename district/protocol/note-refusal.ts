import type { Pool } from 'pg';
import type { SyncRefusalCode } from '../../core/contract/sync-protocol';
import { inRole } from '../database/in-role';
import { noteException } from '../ingest/note-exception';

/** What passes by itself is for the metrics, not for people. */
const passing: readonly SyncRefusalCode[] = ['quota.exceeded', 'request.replayed', 'district.fault'];

/** A known centre was told no: shown to the district once a day for each reason. */
export async function noteRefusal(
  pool: Pool,
  centreNo: number,
  code: SyncRefusalCode,
  serverTime: string,
): Promise<void> {
  if (passing.includes(code)) {
    return;
  }

  await inRole(pool, 'yimen_gate', null, (client) =>
    noteException(client, centreNo, 'refusal', `${code}/${serverTime.slice(0, 10)}`, { code }),
  );
}

import { createHmac } from 'node:crypto';
import type { CounterId } from '../../core/domain/id';
import type { StationRecord } from '../../core/service/ports';
import type { Hub } from '../hub';
import type { StationTokens } from './station-tokens';

export type LentStation = Readonly<{ kind: StationRecord['kind']; token: string; counterId: CounterId | null }>;

const kinds: readonly StationRecord['kind'][] = ['clerk', 'kiosk', 'hall', 'display', 'rating', 'manager'];

/** By kind, then by the station's name: counter 1 first. */
export function orderStations(stations: readonly StationRecord[]): readonly StationRecord[] {
  return stations.toSorted(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.name.localeCompare(b.name, 'zh', { numeric: true }),
  );
}

/**
 * Lends every station of the host PC a token, so that a browser can be one of
 * them where there is no shell. The same secret gives the same tokens.
 */
export async function lendStations(hub: Hub, tokens: StationTokens, secret: string): Promise<readonly LentStation[]> {
  const stations = (await hub.centre()?.work.read((tx) => tx.stations.list())) ?? [];
  return orderStations(stations.filter((station) => !station.revoked)).map(({ id, kind, counterId }) => {
    const token = createHmac('sha256', secret).update(`station/${id}`).digest('base64url');
    tokens.lend(token, { kind: 'station', stationId: id });
    return { kind, token, counterId };
  });
}

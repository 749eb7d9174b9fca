import type { StationId } from '../../domain/id';
import type { WriteTx } from '../ports';

/**
 * Gives each counter of an older centre the display station that newer ones
 * have from the start. The id follows from the counter, so that the log of two
 * mornings never holds two of them.
 */
export async function completeDisplays(tx: WriteTx): Promise<void> {
  const stations = await tx.stations.list();
  const has = new Set(stations.filter(({ kind }) => kind === 'display').map(({ counterId }) => counterId));
  for (const counter of (await tx.counters.list()).filter(({ id }) => !has.has(id))) {
    const stationId = `display-${counter.id}` as StationId;
    await tx.record('station.added', stationId, {
      stationId,
      kind: 'display',
      name: `${counter.number} 号窗口屏`,
      counterId: counter.id,
      tokenSha256: null,
    });
  }
}

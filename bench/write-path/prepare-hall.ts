import { startHubProcess } from '../hub-process';
import { openLine } from './line-client';
import { backlog, counterCount } from './workload';

export const category = 'civil-affairs';

type Listed = readonly Readonly<{ id: string; number: number; place: { row: number } }>[];

/** Makes the data every contestant starts from: a demo centre with all counters open and people waiting. */
export async function prepareHall(dataDir: string): Promise<void> {
  const hub = await startHubProcess(dataDir);
  const manager = hub.stations.find((station) => station.kind === 'manager');
  const line = await openLine(hub.url, manager?.token ?? '');
  const own = (await line.call('counter.list', {})) as Listed;
  const freeRow = Math.max(...own.map((counter) => counter.place.row)) + 1;
  for (let number = own.length + 1; number <= counterCount; number += 1) {
    await line.call('counter.add', {
      number,
      name: `${number}`,
      mode: 'any-item',
      skills: { categoryIds: [], itemIds: [] },
      place: { column: number, row: freeRow },
    });
  }

  for (const { id, number, place } of (await line.call('counter.list', {})) as Listed) {
    await line.call('counter.change', { counterId: id, number, name: `${number}`, mode: 'any-item', skills: { categoryIds: [], itemIds: [] }, place });
    await line.call('counter.open', { counterId: id });
  }

  for (let n = 0; n < backlog; n += 1) {
    await line.call('queue.issueTicket', { categoryId: category });
  }

  line.close();
  await hub.stop();
}

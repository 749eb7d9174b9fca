import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StaffId, StationId } from '../../core/domain/id';
import { demoStaff } from '../../core/service/centre/demo-centre';
import type { StationRecord } from '../../core/service/ports';
import type { Mark } from '../../core/service/unit-of-work-port';
import type { Hub } from '../hub';
import { lendStations, orderStations, type LentStation } from '../http/lend-stations';
import type { StationTokens } from '../http/station-tokens';

/**
 * Makes the demo centre if there is none, signs its named staff in at their
 * stations, and lends every host station a token that is the same at each start.
 */
export async function openDemo(
  hub: Hub,
  tokens: StationTokens,
  dataDir: string,
  now: () => string,
): Promise<readonly LentStation[]> {
  if (hub.state() === 'unconfigured') {
    const reply = await hub.dispatch({ kind: 'setup' }, 'centre.setUpDemo', { requestId: randomUUID() });
    if (!reply.ok) {
      throw new Error(`The demo centre could not be made: ${reply.error.message}`);
    }
  }

  const centre = hub.centre();
  if (centre?.record()?.demo !== true) {
    throw new Error('This data belongs to a real centre; --demo is refused.');
  }

  const stations = (await centre.work.read((tx) => tx.stations.list())).filter((station) => !station.revoked);
  await signInStaff(hub, stations, now);
  return lendStations(hub, tokens, await readSecret(dataDir));
}

async function readSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'demo-tokens.key');
  const found = await readFile(path, 'utf8').catch(() => null);
  if (found !== null) {
    return found;
  }

  const secret = randomBytes(32).toString('hex');
  await mkdir(dataDir, { recursive: true });
  await writeFile(path, secret, { mode: 0o600 });
  return secret;
}

/** The demo's stations stand ready: nobody types nine passwords to look at it. */
async function signInStaff(hub: Hub, stations: readonly StationRecord[], now: () => string): Promise<void> {
  const centre = hub.centre();
  const record = centre?.record();
  if (centre === null || record === null || record === undefined) {
    return;
  }

  const mark: Mark = {
    centreId: record.id,
    at: now() as Mark['at'],
    businessDate: record.businessDate,
    stationId: null,
    actorId: null,
    request: null,
  };
  await centre.work.write(mark, async (tx) => {
    const staff = (await tx.staff.list()).filter((person) => person.active);
    const clerks = demoStaff.flatMap(({ name }) =>
      staff.filter((person) => person.name === name && !person.roles.includes('manager')),
    );
    const desks = orderStations(stations.filter((station) => station.kind === 'clerk'));
    const pairs: [StationId, StaffId | undefined, 'clerk' | 'manager'][] = [
      ...desks.map((station, index): [StationId, StaffId | undefined, 'clerk'] => [
        station.id,
        clerks[index]?.id,
        'clerk',
      ]),
      ...stations
        .filter((station) => station.kind === 'manager')
        .map((station): [StationId, StaffId | undefined, 'manager'] => [
          station.id,
          staff.find((person) => person.roles.includes('manager'))?.id,
          'manager',
        ]),
    ];
    for (const [stationId, staffId, role] of pairs) {
      if (staffId !== undefined) {
        await tx.record('staff.signedIn', staffId, { staffId, stationId, role });
      }
    }
  });
}

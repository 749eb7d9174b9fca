import type { Fact } from '../core/contract/facts';
import type { Role } from '../core/contract/roles';
import type { StationId } from '../core/domain/id';
import type { Actor } from '../core/service/handler';
import type { SessionRecord, StationRecord } from '../core/service/ports';
import type { UnitOfWork } from '../core/service/unit-of-work-port';
import type { Identity } from './line';

const nobody = { stationId: null, stationName: null, counterId: null, staffId: null };

/** A sign-in ends after this long, whoever is at the keyboard. */
const longestSessionMilliseconds = 12 * 60 * 60 * 1000;

export type Actors = Readonly<{
  /** Null when the station is unknown or revoked. */
  find(identity: Identity): Promise<Actor | null>;
  /** Forgets what these facts made stale. */
  note(facts: readonly Fact[]): void;
}>;

/**
 * Turns a connection into who speaks, from the hub's own tables. Kept in memory,
 * since every call asks; forgotten at any fact about staff or stations.
 */
export function createActors(work: UnitOfWork, now: () => string, isSetUp: () => boolean): Actors {
  const known = new Map<StationId, Readonly<{ station: StationRecord | null; session: SessionRecord | null }>>();

  async function look(stationId: StationId) {
    const found =
      known.get(stationId) ??
      (await work.read(async (tx) => ({
        station: await tx.stations.find(stationId),
        session: await tx.stations.findSession(stationId),
      })));
    known.set(stationId, found);
    return found;
  }

  return {
    async find(identity) {
      if (identity.kind === 'host') {
        return { ...nobody, role: 'host' };
      }

      if (identity.kind === 'setup') {
        return { ...nobody, role: isSetUp() ? 'guest' : 'setup' };
      }

      const { station, session } = await look(identity.stationId);
      if (station === null || station.revoked) {
        return null;
      }

      const live = session !== null && !session.locked && isFresh(session, now()) ? session : null;
      return {
        role: roleOf(station, live),
        stationId: station.id,
        stationName: station.name,
        counterId: station.counterId,
        staffId: live?.staffId ?? null,
      };
    },
    note(facts) {
      if (facts.some((fact) => fact.type.startsWith('staff.') || fact.type.startsWith('station.'))) {
        known.clear();
      }
    },
  };
}

function roleOf(station: StationRecord, session: SessionRecord | null): Role {
  return station.kind === 'clerk' || station.kind === 'manager' ? (session?.role ?? 'guest') : station.kind;
}

/** Either way from the sign-in: one of a wrong year must not last until that year. */
function isFresh(session: SessionRecord, now: string): boolean {
  return Math.abs(Date.parse(now) - Date.parse(session.signedInAt)) < longestSessionMilliseconds;
}

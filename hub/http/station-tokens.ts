import { createHash, timingSafeEqual } from 'node:crypto';
import type { Hub } from '../hub';
import type { Identity } from '../line';

/** Bearer tokens by which stations on the line are known. The hub keeps hashes only. */
export type StationTokens = Readonly<{
  /** Tokens that live as long as this process: of the demo, and of the first run. */
  lend(token: string, identity: Identity): void;
  find(token: string | null): Promise<Identity | null>;
}>;

export const tokenHash = (token: string) => createHash('sha256').update(token, 'utf8').digest('hex');

export function createStationTokens(hub: Hub): StationTokens {
  const lent = new Map<string, Identity>();
  return {
    lend(token, identity) {
      lent.set(tokenHash(token), identity);
    },
    async find(token) {
      if (token === null || token === '') {
        return null;
      }

      const hash = tokenHash(token);
      for (const [known, identity] of lent) {
        if (timingSafeEqual(Buffer.from(known), Buffer.from(hash))) {
          return identity;
        }
      }

      const station = await hub.centre()?.work.read((tx) => tx.stations.findByToken(hash));
      return station === null || station === undefined || station.revoked
        ? null
        : { kind: 'station', stationId: station.id };
    },
  };
}

/** The token of `Authorization: Bearer …`. */
export function bearerOf(header: string | undefined): string | null {
  return header?.match(/^Bearer (\S{1,200})$/)?.[1] ?? null;
}

import type { DistrictOptions } from './district';

export type PartOptions = Readonly<{ dataDir: string; version: string }>;

/** What stands on the server beside the protocol of the centres. */
export function openParts(_options: PartOptions): Pick<DistrictOptions, 'parts' | 'trustedRoot'> {
  return { parts: [] };
}

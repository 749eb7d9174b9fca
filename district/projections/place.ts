/**
 * Where an event stands. An event may stand in two logs after a fork; it counts
 * where it comes first, in the order that every copy of the logs agrees on:
 * older logs first, each in its own order. No clock takes part.
 */
export type Place = Readonly<{ generation: number; logId: string; seq: number }>;

export function comparePlaces(a: Place, b: Place): number {
  if (a.generation !== b.generation) {
    return a.generation - b.generation;
  }

  if (a.logId !== b.logId) {
    return a.logId < b.logId ? -1 : 1;
  }

  return a.seq - b.seq;
}

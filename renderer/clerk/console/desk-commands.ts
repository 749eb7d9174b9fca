import type { OutputOf } from '../../../core/contract';

export type Desk = OutputOf<'queue.desk'>;

export type DeskCommand = 'next' | 'recall' | 'missed' | 'identify' | 'start' | 'hold' | 'resume' | 'finish' | 'transfer';

/** Why a key does nothing now; the screen has the words. */
export type Obstacle =
  | Readonly<{
      kind: 'closed' | 'paused' | 'busy' | 'nobodyWaiting' | 'nobodyHere' | 'notCalled' | 'notServing' | 'nobodyHeld';
    }>
  | Readonly<{ kind: 'moreCalls'; count: number }>
  | Readonly<{ kind: 'tooSoon'; seconds: number }>;

/**
 * What stands in the way of a command at this counter, or null. The hub decides
 * again; this only keeps the clerk from pressing what would be refused.
 */
export function findObstacle(command: DeskCommand, desk: Desk, now: number): Obstacle | null {
  return obstacles[command](desk, now);
}

const obstacles: Readonly<Record<DeskCommand, (desk: Desk, now: number) => Obstacle | null>> = {
  next: (desk) => whenFree(desk) ?? (desk.waiting.length === 0 ? { kind: 'nobodyWaiting' } : null),
  resume: (desk) => whenFree(desk) ?? (desk.held.length === 0 ? { kind: 'nobodyHeld' } : null),
  recall: whenCalled,
  start: whenCalled,
  identify: whenHere,
  missed: (desk, now) => whenCalled(desk) ?? whenMissable(desk, now),
  finish: (desk) => whenHere(desk) ?? (desk.current?.state === 'serving' ? null : { kind: 'notServing' }),
  hold: whenHere,
  transfer: whenHere,
};

function whenFree({ counter, current }: Desk): Obstacle | null {
  if (current !== null) {
    return { kind: 'busy' };
  }
  return counter.state === 'open' ? null : { kind: counter.state };
}

function whenHere({ current }: Desk): Obstacle | null {
  return current === null ? { kind: 'nobodyHere' } : null;
}

function whenCalled(desk: Desk): Obstacle | null {
  return whenHere(desk) ?? (desk.current?.state === 'called' ? null : { kind: 'notCalled' });
}

function whenMissable({ current }: Desk, now: number): Obstacle | null {
  if (current === null) {
    return null;
  }
  if (current.missableFrom === null) {
    return { kind: 'moreCalls', count: Math.max(1, current.missableAfterCalls - current.calls) };
  }
  const left = Math.ceil((Date.parse(current.missableFrom) - now) / 1000);
  return left > 0 ? { kind: 'tooSoon', seconds: left } : null;
}

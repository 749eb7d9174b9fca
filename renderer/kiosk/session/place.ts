import type { OutputOf } from '../../../core/contract';
import type { CategoryId, ItemId } from '../../../core/domain/id';
import { unreachable } from '../../../core/domain/unreachable';

export type IssuedTicket = OutputOf<'queue.issueTicket'>;

export type Arrival = OutputOf<'appointment.checkIn'>['arrival'];

/** Where the resident stands in the kiosk. */
export type Place =
  | Readonly<{ kind: 'home' }>
  | Readonly<{ kind: 'category'; categoryId: CategoryId }>
  | Readonly<{ kind: 'event'; eventId: string }>
  /** All turns of life, for the view that shows little at once. */
  | Readonly<{ kind: 'events' }>
  | Readonly<{ kind: 'lookUps' }>
  | Readonly<{ kind: 'search' }>
  /** Who is here: for whoever wants to be known. */
  | Readonly<{ kind: 'person' }>
  /** A number by what one already holds: an appointment, a return ticket, a receipt. */
  | Readonly<{ kind: 'code' }>
  /** How a case stands, by the code of its receipt. */
  | Readonly<{ kind: 'progress' }>
  /** A category without an item: for whoever is not sure. */
  | Readonly<{ kind: 'unsure'; categoryId: CategoryId }>
  | Readonly<{ kind: 'item'; itemId: ItemId }>
  | Readonly<{
      kind: 'ticket';
      ticket: IssuedTicket;
      /** Null where a code led here: the ticket's paper says what it is for. */
      categoryId: CategoryId | null;
      itemId: ItemId | null;
      priority: boolean;
      /** How an appointment was kept; null for every other ticket. */
      arrival: Arrival | null;
    }>;

/** The way that led here; its first place is always home. */
export type Trail = readonly [Place, ...Place[]];

export type Step = Readonly<{ kind: 'go'; to: Place }> | Readonly<{ kind: 'back' }>;

export const startOfTrail: Trail = [{ kind: 'home' }];

/** A first touch may lead past the start page, which then lies behind it. */
export function trailTo(first: Place): Trail {
  return first.kind === 'home' ? startOfTrail : [...startOfTrail, first];
}

export function currentPlace(trail: Trail): Place {
  return trail[trail.length - 1] ?? trail[0];
}

/** One step forward or back. Behind a ticket there is no way back: it would take another number. */
export function takeStep(trail: Trail, step: Step): Trail {
  switch (step.kind) {
    case 'go':
      return step.to.kind === 'ticket' ? [trail[0], step.to] : [...trail, step.to];
    case 'back': {
      const [home, ...rest] = trail;
      return currentPlace(trail).kind === 'ticket' ? startOfTrail : [home, ...rest.slice(0, -1)];
    }
    default:
      return unreachable(step);
  }
}

/** Brings the resident to another place. */
export type Go = (to: Place) => void;

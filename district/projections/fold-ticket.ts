import { comparePlaces } from './place';
import type { SubjectEvent } from './subject-event';

export type TicketRow = Readonly<{
  ticketId: string;
  businessDate: string;
  number: string | null;
  categoryId: string | null;
  itemId: string | null;
  priority: boolean | null;
  state: TicketState;
  counterId: string | null;
  staffId: string | null;
  issuedAt: string | null;
  calledAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  endedAt: string | null;
  calls: number;
  timesHeld: number;
  transfers: number;
  reviewLevel: number | null;
  reviewTags: readonly string[] | null;
  reviewedAt: string | null;
  reviewDeclined: boolean;
}>;

export type TicketState =
  'unknown' | 'waiting' | 'called' | 'serving' | 'held' | 'finished' | 'missed' | 'cancelled' | 'expired';

type Draft = { -readonly [K in keyof TicketRow]: TicketRow[K] };
type Step = (draft: Draft, event: SubjectEvent) => void;

const text = (event: SubjectEvent, name: string) => (event.payload[name] as string | null | undefined) ?? null;

/**
 * A ticket's row is a function of the set of its events: whatever way they came,
 * twice or in pieces, the same set gives the same row.
 */
export function foldTicket(ticketId: string, events: readonly SubjectEvent[]): TicketRow {
  const inOrder = events.toSorted((a, b) => comparePlaces(a, b) || (a.eventId < b.eventId ? -1 : 1));
  const draft: Draft = { ...empty, ticketId, businessDate: inOrder[0]?.businessDate ?? '-infinity' };
  for (const event of inOrder) {
    steps[event.type]?.(draft, event);
  }
  return draft;
}

const empty: Omit<TicketRow, 'ticketId' | 'businessDate'> = {
  number: null,
  categoryId: null,
  itemId: null,
  priority: null,
  state: 'unknown',
  counterId: null,
  staffId: null,
  issuedAt: null,
  calledAt: null,
  startedAt: null,
  finishedAt: null,
  endedAt: null,
  calls: 0,
  timesHeld: 0,
  transfers: 0,
  reviewLevel: null,
  reviewTags: null,
  reviewedAt: null,
  reviewDeclined: false,
};

const steps: Readonly<Record<string, Step>> = {
  'ticket.issued': (draft, event) => {
    draft.businessDate = event.businessDate;
    draft.number = text(event, 'number');
    draft.categoryId ??= text(event, 'categoryId');
    draft.itemId = text(event, 'itemId');
    draft.priority = event.payload['priority'] === true;
    draft.issuedAt ??= event.at;
    draft.state = draft.state === 'unknown' ? 'waiting' : draft.state;
  },
  'ticket.called': (draft, event) => {
    moveTo(draft, event, 'called');
    draft.calledAt ??= event.at;
    draft.calls += 1;
  },
  'ticket.recalled': (draft) => {
    draft.calls += 1;
  },
  'ticket.started': (draft, event) => {
    moveTo(draft, event, 'serving');
    draft.startedAt ??= event.at;
  },
  'ticket.resumed': (draft, event) => {
    moveTo(draft, event, 'serving');
  },
  'ticket.held': (draft, event) => {
    moveTo(draft, event, 'held');
    draft.timesHeld += 1;
  },
  'ticket.finished': (draft, event) => {
    moveTo(draft, event, 'finished');
    draft.finishedAt = event.at;
    draft.endedAt = event.at;
  },
  'ticket.missed': (draft, event) => {
    moveTo(draft, event, 'missed');
    draft.endedAt = event.at;
  },
  'ticket.transferred': (draft, event) => {
    draft.state = 'waiting';
    draft.categoryId = text(event, 'toCategoryId');
    draft.counterId = null;
    draft.staffId = null;
    draft.endedAt = null;
    draft.transfers += 1;
  },
  'ticket.requeued': (draft) => {
    draft.state = 'waiting';
    draft.counterId = null;
    draft.staffId = null;
    draft.endedAt = null;
  },
  'ticket.cancelled': (draft, event) => {
    draft.state = 'cancelled';
    draft.endedAt = event.at;
  },
  'ticket.expired': (draft, event) => {
    draft.state = 'expired';
    draft.endedAt = event.at;
  },
  // One service, one review: of two the first stands.
  'review.submitted': (draft, event) => {
    draft.reviewLevel ??= event.payload['level'] as number;
    draft.reviewTags ??= event.payload['tags'] as readonly string[];
    draft.reviewedAt ??= event.at;
  },
  // Put right in its time by who gave it; there is none to put right where the first is missing still.
  'review.corrected': (draft, event) => {
    draft.reviewLevel = event.payload['level'] as number;
    draft.reviewTags = event.payload['tags'] as readonly string[];
  },
  'review.declined': (draft) => {
    draft.reviewDeclined = true;
  },
};

function moveTo(draft: Draft, event: SubjectEvent, state: TicketState): void {
  draft.state = state;
  draft.counterId = text(event, 'counterId');
  draft.staffId = text(event, 'staffId');
  draft.endedAt = null;
}

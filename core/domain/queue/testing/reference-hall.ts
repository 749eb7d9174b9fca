import type { QueuePlace, TicketStateName } from '../ticket';
import type { Step } from './step';

type Place = { queuedAt: number; front: boolean; reserved: number | null };

type RefTicket = Place & {
  number: string;
  sequence: number;
  priority: boolean;
  issuedAt: number;
  state: TicketStateName;
  counter: number | null;
  calls: number;
  calledAt: number;
  later: number;
};

type Deed = { kind: 'called' | 'missed' | 'finished'; ticket: RefTicket; at: number; before: Place; turn: number };

/** The settings that the model knows by heart. */
export const referenceRules = { ratio: 2, few: 3, laterTimes: 2, undoSeconds: 5, missedCalls: 3, missedSeconds: 60 };

/**
 * The hall as its rules are told, in the plainest words that do: lists searched
 * from end to end, no clever order, nothing shared with the code it is compared
 * with. Answers each step with the number it is about, or with why not.
 */
export class ReferenceHall {
  readonly tickets: RefTicket[] = [];
  private readonly turns: number[];
  private readonly deeds: (Deed | null)[];
  now: number;

  constructor(counters: number, now: number) {
    this.turns = Array<number>(counters).fill(0);
    this.deeds = Array<Deed | null>(counters).fill(null);
    this.now = now;
  }

  perform(step: Step): string {
    switch (step.kind) {
      case 'issue':
        return this.issue(step.priority);
      case 'pass':
        this.now += step.seconds * 1000;
        return 'ok';
      case 'call':
        return this.call(step.counter);
      case 'direct':
        return this.direct(step.counter, this.tickets[step.ticket]);
      case 'undo':
        return this.undo(step.counter);
      case 'resume':
        return this.resume(step.counter, this.tickets[step.ticket]);
      case 'requeue':
      case 'cancel':
      case 'later':
        return this.inTheHall(step);
      default:
        return this.atCounter(step);
    }
  }

  states(): Record<string, string> {
    return Object.fromEntries(this.tickets.map(({ number, state, counter }) => [number, `${state} ${counter ?? '-'}`]));
  }

  private issue(priority: boolean): string {
    const sequence = this.tickets.filter((one) => one.priority === priority).length + 1;
    const number = `${priority ? 'V' : ''}E${String(sequence).padStart(3, '0')}`;
    const born = { issuedAt: this.now, queuedAt: this.now, front: false, reserved: null, later: 0 };
    this.tickets.push({ number, sequence, priority, ...born, state: 'waiting', counter: null, calls: 0, calledAt: 0 });
    return number;
  }

  private at(counter: number): RefTicket | undefined {
    return this.tickets.find((one) => one.counter === counter && (one.state === 'called' || one.state === 'serving'));
  }

  private mayCall(counter: number): RefTicket[] {
    return this.tickets.filter((one) => one.state === 'waiting' && (one.reserved === null || one.reserved === counter));
  }

  private call(counter: number): string {
    if (this.at(counter) !== undefined) {
      return 'counter.busy';
    }

    const list = this.mayCall(counter);
    const front = oldest(list.filter((one) => one.front));
    const sent = oldest(list.filter((one) => one.reserved === counter));
    const apart = front ?? sent;
    if (apart !== undefined) {
      return this.take(apart, counter, this.turns[counter] ?? 0);
    }

    const [preferred, ordinary] = [
      oldest(list.filter((one) => one.priority)),
      oldest(list.filter((one) => !one.priority)),
    ];
    const turn = this.turns[counter] ?? 0;
    if (preferred !== undefined && (ordinary === undefined || turn < referenceRules.ratio)) {
      return this.take(preferred, counter, ordinary === undefined ? 0 : turn + 1);
    }

    return ordinary === undefined ? 'queue.empty' : this.take(ordinary, counter, 0);
  }

  private take(ticket: RefTicket, counter: number, turn: number): string {
    const { queuedAt, front, reserved } = ticket;
    const before = { queuedAt, front, reserved };
    this.deeds[counter] = { kind: 'called', ticket, at: this.now, before, turn: this.turns[counter] ?? 0 };
    this.turns[counter] = turn;
    Object.assign(ticket, { state: 'called', counter, calls: 1, calledAt: this.now, front: false, reserved: null });
    return ticket.number;
  }

  private direct(counter: number, ticket: RefTicket | undefined): string {
    if (this.at(counter) !== undefined) {
      return 'counter.busy';
    }

    if (ticket === undefined) {
      return 'ticket.unknown';
    }

    if (ticket.state === 'waiting') {
      return this.take(ticket, counter, this.turns[counter] ?? 0);
    }

    return ticket.state === 'called' || ticket.state === 'serving' ? 'ticket.taken' : 'ticket.notWaiting';
  }

  private undo(counter: number): string {
    const deed = this.deeds[counter] ?? null;
    if (deed === null) {
      return 'undo.nothing';
    }

    if (this.now - deed.at > referenceRules.undoSeconds * 1000) {
      return 'undo.tooLate';
    }

    const { ticket } = deed;
    if (ticket.state !== deed.kind) {
      return 'undo.movedOn';
    }

    if (deed.kind === 'called') {
      Object.assign(ticket, deed.before, { state: 'waiting', counter: null, calls: 0 });
      this.turns[counter] = deed.turn;
    } else if (this.at(counter) !== undefined) {
      return 'counter.busy';
    } else {
      Object.assign(ticket, { state: deed.kind === 'missed' ? 'called' : 'serving', counter });
    }

    this.deeds[counter] = null;
    return ticket.number;
  }

  private resume(counter: number, ticket: RefTicket | undefined): string {
    if (this.at(counter) !== undefined) {
      return 'counter.busy';
    }

    if (ticket === undefined) {
      return 'ticket.unknown';
    }

    if (ticket.state !== 'held') {
      return 'ticket.notHeld';
    }

    this.deeds[counter] = null;
    Object.assign(ticket, { state: 'serving', counter });
    return ticket.number;
  }

  private atCounter(step: Extract<Step, { counter: number }>): string {
    const ticket = this.at(step.counter);
    if (ticket === undefined) {
      return 'ticket.none';
    }

    const isCalled = ticket.state === 'called';
    switch (step.kind) {
      case 'recall':
        ticket.calls += Number(isCalled);
        return isCalled ? ticket.number : 'ticket.notCalled';
      case 'start':
        return isCalled ? this.leave(step.counter, ticket, 'serving') : 'ticket.notCalled';
      case 'finish':
        return isCalled ? 'ticket.notServing' : this.end(step.counter, ticket, 'finished');
      case 'miss':
        return isCalled ? this.miss(step.counter, ticket) : 'ticket.notCalled';
      case 'hold':
        return this.leave(step.counter, ticket, 'held');
      case 'transfer':
        this.again(ticket, step.place);
        ticket.reserved = step.to;
        this.deeds[step.counter] = null;
        return ticket.number;
      default:
        throw new Error(`No such step: ${step.kind}`);
    }
  }

  private miss(counter: number, ticket: RefTicket): string {
    const isSoon =
      ticket.calls < referenceRules.missedCalls || this.now - ticket.calledAt < referenceRules.missedSeconds * 1000;
    return isSoon ? 'ticket.tooSoon' : this.end(counter, ticket, 'missed');
  }

  private end(counter: number, ticket: RefTicket, kind: 'missed' | 'finished'): string {
    const before = { queuedAt: 0, front: false, reserved: null };
    this.deeds[counter] = { kind, ticket, at: this.now, before, turn: 0 };
    ticket.state = kind;
    return ticket.number;
  }

  private leave(counter: number, ticket: RefTicket, state: TicketStateName): string {
    this.deeds[counter] = null;
    ticket.state = state;
    return ticket.number;
  }

  private inTheHall(step: Extract<Step, { kind: 'requeue' | 'cancel' | 'later' }>): string {
    const ticket = this.tickets[step.ticket];
    if (ticket === undefined) {
      return 'ticket.unknown';
    }

    if (step.kind === 'requeue') {
      if (ticket.state !== 'missed') {
        return 'ticket.notMissed';
      }

      this.again(ticket, step.place);
      return ticket.number;
    }

    if (ticket.state !== 'waiting') {
      return 'ticket.notWaiting';
    }

    if (step.kind === 'cancel') {
      ticket.state = 'cancelled';
      return ticket.number;
    }

    return this.later(ticket);
  }

  private later(ticket: RefTicket): string {
    if (ticket.later >= referenceRules.laterTimes) {
      return 'ticket.laterTooOften';
    }

    const behind = this.tickets
      .filter((one) => one !== ticket && one.state === 'waiting' && one.queuedAt >= ticket.queuedAt)
      .map((one) => one.queuedAt)
      .sort((a, b) => a - b);
    if (behind.length === 0) {
      return 'ticket.lastAlready';
    }

    const last = behind[Math.min(referenceRules.few, behind.length) - 1] ?? 0;
    Object.assign(ticket, { queuedAt: last + 1, front: false, later: ticket.later + 1 });
    return ticket.number;
  }

  private again(ticket: RefTicket, place: QueuePlace): void {
    const others = this.tickets.filter((one) => one.state === 'waiting').map((one) => one.queuedAt);
    Object.assign(ticket, { state: 'waiting', counter: null, calls: 0, front: place === 'front' });
    if (place !== 'after-some') {
      ticket.queuedAt = place === 'back' ? this.now : ticket.issuedAt;
      return;
    }

    const sorted = others.sort((a, b) => a - b);
    const last = sorted[Math.min(referenceRules.few, sorted.length) - 1];
    ticket.queuedAt = Math.max(last === undefined ? this.now : last + 1, ticket.issuedAt);
  }
}

function oldest(list: readonly RefTicket[]): RefTicket | undefined {
  return list.reduce<RefTicket | undefined>(
    (best, one) => (best === undefined || goesBefore(one, best) ? one : best),
    undefined,
  );
}

function goesBefore(one: RefTicket, other: RefTicket): boolean {
  if (one.queuedAt !== other.queuedAt) {
    return one.queuedAt < other.queuedAt;
  }

  return one.sequence === other.sequence ? one.number < other.number : one.sequence < other.sequence;
}

import type { Instant } from '../../calendar/instant';
import type { CategoryId, CounterId, TicketId } from '../../id';
import type { Hall, HallCounter } from '../eligible';
import { pickNext, turnAfter } from '../pick-next';
import { letLater, queuedFrom } from '../queue-place';
import type { QueuePlace, TicketStateName, WaitingTicket } from '../ticket';
import { stateAfter, type Deed } from '../ticket-machine';
import { formatNumber, numberBand } from '../ticket-number';
import { undoableUntil } from '../undo';
import { whenMissable } from '../when-missable';
import { referenceRules } from './reference-hall';
import type { Step } from './step';

type Ticket = WaitingTicket & {
  state: TicketStateName;
  counter: number | null;
  issuedAt: Instant;
  calls: number;
  calledAt: Instant;
  later: number;
};

type LastDeed = { kind: 'called' | 'missed' | 'finished'; id: TicketId; at: Instant; before: Ticket; turn: number };

const undoing = { called: 'callUndone', missed: 'missUndone', finished: 'finishUndone' } as const;

/** A hall in memory, made of the rules of this folder and nothing else: what the hub does, without a database. */
export class RulesHall {
  private tickets: Ticket[] = [];
  private counters: HallCounter[];
  private deeds: (LastDeed | null)[];

  constructor(
    count: number,
    private now: number,
  ) {
    this.counters = Array.from({ length: count }, (_, n) => ({
      id: `c${n}` as CounterId,
      mode: 'any-item' as const,
      skills: { categoryIds: [], itemIds: [] },
      state: 'open' as const,
      staffId: null,
      priorityTurn: 0,
    }));
    this.deeds = Array<LastDeed | null>(count).fill(null);
  }

  states(): Record<string, string> {
    return Object.fromEntries(this.tickets.map(({ number, state, counter }) => [number, `${state} ${counter ?? '-'}`]));
  }

  perform(step: Step): string {
    switch (step.kind) {
      case 'issue':
        return this.issue(step.priority);
      case 'pass':
        this.now += step.seconds * 1000;
        return 'ok';
      case 'call':
      case 'direct':
      case 'resume':
        return this.at(step.counter) === undefined ? this.bring(step) : 'counter.busy';
      case 'undo':
        return this.undo(step.counter);
      case 'requeue':
      case 'cancel':
      case 'later':
        return this.inTheHall(step);
      default:
        return this.atCounter(step);
    }
  }

  private get instant(): Instant {
    return new Date(this.now).toISOString() as Instant;
  }

  private get hall(): Hall {
    const { ratio: priorityRatio } = referenceRules;
    return { now: this.instant, counters: this.counters, isTideIn: false, priorityRatio, yieldMinutes: 480 };
  }

  private waiting(): Ticket[] {
    return this.tickets.filter(({ state }) => state === 'waiting');
  }

  private at(counter: number): Ticket | undefined {
    return this.tickets.find((one) => one.counter === counter && (one.state === 'called' || one.state === 'serving'));
  }

  private put(ticket: Ticket, change: Partial<Ticket>): string {
    this.tickets = this.tickets.map((one) => (one.id === ticket.id ? { ...one, ...change } : one));
    return ticket.number;
  }

  /** Moves the ticket if the machine allows the deed, else says why not. */
  private move(ticket: Ticket, deed: Deed, refusal: string, change: Partial<Ticket> = {}): string {
    const state = stateAfter(ticket.state, deed);
    return state === null ? refusal : this.put(ticket, { state, ...change });
  }

  private issue(priority: boolean): string {
    const sequence = this.tickets.filter((one) => one.priority === priority).length + 1;
    const number = formatNumber(numberBand(priority ? 'V' : '', 'E'), sequence);
    this.tickets.push({
      id: number as TicketId,
      number,
      sequence,
      categoryId: 'e' as CategoryId,
      itemId: null,
      lane: 'service',
      priority,
      returning: false,
      slot: null,
      lowCounter: false,
      queuedAt: this.instant,
      front: false,
      reservedFor: null,
      reservedStaff: null,
      state: 'waiting',
      counter: null,
      issuedAt: this.instant,
      calls: 0,
      calledAt: this.instant,
      later: 0,
    });
    return number;
  }

  private bring(step: Extract<Step, { kind: 'call' | 'direct' | 'resume' }>): string {
    const { counter } = step;
    const own = this.counters[counter] as HallCounter;
    if (step.kind === 'call') {
      const next = pickNext(own, this.waiting(), this.hall) as Ticket | null;
      return next === null ? 'queue.empty' : this.take(next, counter, turnAfter(own, next, this.waiting(), this.hall));
    }

    const ticket = this.tickets[step.ticket];
    if (ticket === undefined) {
      return 'ticket.unknown';
    }

    if (step.kind === 'resume') {
      const answer = this.move(ticket, 'resumed', 'ticket.notHeld', { counter });
      this.deeds[counter] = answer === ticket.number ? null : (this.deeds[counter] ?? null);
      return answer;
    }

    if (ticket.state === 'called' || ticket.state === 'serving') {
      return 'ticket.taken';
    }

    return ticket.state === 'waiting' ? this.take(ticket, counter, own.priorityTurn) : 'ticket.notWaiting';
  }

  private take(ticket: Ticket, counter: number, priorityTurn: number): string {
    const turn = this.counters[counter]?.priorityTurn ?? 0;
    this.deeds[counter] = { kind: 'called', id: ticket.id, at: this.instant, before: ticket, turn };
    this.counters = this.counters.map((one, n) => (n === counter ? { ...one, priorityTurn } : one));
    const apart = { front: false, reservedFor: null };
    return this.move(ticket, 'called', 'impossible', { counter, calls: 1, calledAt: this.instant, ...apart });
  }

  private undo(counter: number): string {
    const deed = this.deeds[counter] ?? null;
    if (deed === null) {
      return 'undo.nothing';
    }

    if (this.now > undoableUntil(deed, referenceRules.undoSeconds)) {
      return 'undo.tooLate';
    }

    const ticket = this.tickets.find(({ id }) => id === deed.id);
    if (ticket === undefined || stateAfter(ticket.state, undoing[deed.kind]) === null) {
      return 'undo.movedOn';
    }

    if (deed.kind !== 'called' && this.at(counter) !== undefined) {
      return 'counter.busy';
    }

    this.deeds[counter] = null;
    if (deed.kind !== 'called') {
      return this.move(ticket, undoing[deed.kind], 'impossible', { counter });
    }

    this.counters = this.counters.map((one, n) => (n === counter ? { ...one, priorityTurn: deed.turn } : one));
    return this.put(ticket, { ...deed.before, later: ticket.later });
  }

  private atCounter(step: Extract<Step, { counter: number }>): string {
    const ticket = this.at(step.counter);
    if (ticket === undefined) {
      return 'ticket.none';
    }

    switch (step.kind) {
      case 'recall':
        return this.move(ticket, 'recalled', 'ticket.notCalled', { calls: ticket.calls + 1 });
      case 'start':
        return this.forget(step.counter, ticket, this.move(ticket, 'started', 'ticket.notCalled'));
      case 'finish':
        return this.keep(step.counter, ticket, 'finished', this.move(ticket, 'finished', 'ticket.notServing'));
      case 'miss':
        return this.miss(step.counter, ticket);
      case 'hold':
        return this.forget(step.counter, ticket, this.move(ticket, 'held', 'impossible'));
      case 'transfer':
        return this.forget(step.counter, ticket, this.sendTo(step, ticket));
      default:
        throw new Error(`No such step: ${step.kind}`);
    }
  }

  private sendTo({ to, place }: Extract<Step, { kind: 'transfer' }>, ticket: Ticket): string {
    const reservedFor = this.counters[to]?.id ?? null;
    return this.move(ticket, 'transferred', 'impossible', { ...this.again(ticket, place), reservedFor });
  }

  private miss(counter: number, ticket: Ticket): string {
    if (ticket.state !== 'called') {
      return 'ticket.notCalled';
    }

    const { missedCalls: minimumCalls, missedSeconds: minimumSeconds } = referenceRules;
    const from = whenMissable(ticket, { minimumCalls, minimumSeconds });
    return from === null || this.now < from
      ? 'ticket.tooSoon'
      : this.keep(counter, ticket, 'missed', this.move(ticket, 'missed', 'impossible'));
  }

  private keep(counter: number, before: Ticket, kind: 'missed' | 'finished', answer: string): string {
    if (answer === before.number) {
      this.deeds[counter] = { kind, id: before.id, at: this.instant, before, turn: 0 };
    }

    return answer;
  }

  private forget(counter: number, ticket: Ticket, answer: string): string {
    this.deeds[counter] = answer === ticket.number ? null : (this.deeds[counter] ?? null);
    return answer;
  }

  private again(ticket: Ticket, place: QueuePlace): Partial<Ticket> {
    const { few } = referenceRules;
    const queuedAt = queuedFrom(place, ticket.issuedAt, { now: this.instant, others: this.waiting(), few });
    return { queuedAt, front: place === 'front', counter: null, calls: 0 };
  }

  private inTheHall(step: Extract<Step, { kind: 'requeue' | 'cancel' | 'later' }>): string {
    const ticket = this.tickets[step.ticket];
    if (ticket === undefined) {
      return 'ticket.unknown';
    }

    if (step.kind === 'requeue') {
      return this.move(ticket, 'requeued', 'ticket.notMissed', this.again(ticket, step.place));
    }

    if (step.kind === 'cancel' || stateAfter(ticket.state, 'letLater') === null) {
      return this.move(ticket, 'cancelled', 'ticket.notWaiting');
    }

    if (ticket.later >= referenceRules.laterTimes) {
      return 'ticket.laterTooOften';
    }

    const later = letLater(ticket, this.waiting(), referenceRules.few);
    return later === null
      ? 'ticket.lastAlready'
      : this.put(ticket, { queuedAt: later.queuedAt, front: false, later: ticket.later + 1 });
  }
}

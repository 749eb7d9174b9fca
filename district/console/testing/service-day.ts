import type { NewFact } from '../../testing/test-log';

/** What became of a visitor, and when: seconds after the number was taken. */
export type Visitor = Readonly<{
  number: string;
  categoryId: string;
  counterId: string;
  /** Milliseconds. */
  takenAt: number;
  /** Null: still waiting. */
  wait: number | null;
  service: number;
  fate: 'waiting' | 'finished' | 'missed' | 'serving';
  level: number | null;
}>;

export type ServiceDay = Readonly<{ businessDate: string; visitors: readonly Visitor[]; facts: readonly NewFact[] }>;

export type ServiceDayOptions = Readonly<{
  businessDate: string;
  /** When the first number is taken. */
  opensAt: number;
  visitors: number;
  seed: number;
  /** Share of 5s among reviews, 0 to 1. */
  mood?: number;
}>;

const counters = ['counter-1', 'counter-2', 'counter-3'] as const;

/** The category ids are those of the standards that the software brings. */
const categories = [
  { id: 'residence', letter: 'A' },
  { id: 'social-security-card', letter: 'B' },
] as const;

/** A centre's day as it would be: its counters, and visitors of whom some are missed and some still wait. */
export function serviceDay(options: ServiceDayOptions): ServiceDay {
  const { businessDate, opensAt } = options;
  const visitors = makeVisitors(options);
  const layout = counters.map((counterId, index): NewFact => ({
    type: 'counter.added',
    at: instant(opensAt),
    businessDate,
    payload: {
      counterId,
      number: index + 1,
      name: '综合窗口',
      mode: 'any-item',
      skills: { categoryIds: [], itemIds: [] },
      place: { column: index, row: 0 },
    },
  }));
  const facts = visitors
    .flatMap((visitor, index) => factsOf(visitor, index + 1, businessDate))
    .toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
  return { businessDate, visitors, facts: [...layout, ...facts] };
}

function makeVisitors({ opensAt, visitors, seed, mood = 0.8 }: ServiceDayOptions): readonly Visitor[] {
  const draw = createDraw(seed);
  const issued = new Map<string, number>();
  return Array.from({ length: visitors }, (_unused, index) => {
    const category = categories[draw() < 0.6 ? 0 : 1];
    const sequence = (issued.get(category.letter) ?? 0) + 1;
    issued.set(category.letter, sequence);
    const isLate = index >= visitors - 4;
    const fate = isLate ? (index % 2 === 0 ? 'serving' : 'waiting') : draw() < 0.08 ? 'missed' : 'finished';
    return {
      number: `${category.letter}${String(sequence).padStart(3, '0')}`,
      categoryId: category.id,
      counterId: counters[index % counters.length] ?? counters[0],
      takenAt: opensAt + index * 90_000,
      wait: fate === 'waiting' ? null : 60 + Math.floor(draw() * 1500),
      service: 120 + Math.floor(draw() * 600),
      fate,
      level: fate === 'finished' && draw() < 0.6 ? (draw() < mood ? 5 : 1 + Math.floor(draw() * 4)) : null,
    };
  });
}

function factsOf(visitor: Visitor, nth: number, businessDate: string): readonly NewFact[] {
  const { number, categoryId, counterId, takenAt, wait, service, fate, level } = visitor;
  const ticketId = `ticket-${businessDate}-${nth}`;
  const atCounter = { ticketId, counterId, staffId: 'staff-1' };
  const fact = (type: string, seconds: number, payload: object): NewFact => ({
    type,
    at: instant(takenAt + seconds * 1000),
    businessDate,
    payload,
  });
  const band = number.slice(0, 1);
  const issued = fact('ticket.issued', 0, {
    ticketId,
    number,
    band,
    sequence: nth,
    categoryId,
    itemId: null,
    priority: false,
  });
  if (wait === null) {
    return [issued];
  }

  const called = fact('ticket.called', wait, { ...atCounter, number, callId: nth, nth: 1, priorityTurn: 0 });
  if (fate === 'missed') {
    return [issued, called, fact('ticket.missed', wait + 90, { ...atCounter, reason: '未到' })];
  }

  const started = fact('ticket.started', wait + 15, atCounter);
  if (fate === 'serving') {
    return [issued, called, started];
  }

  const finished = fact('ticket.finished', wait + 15 + service, atCounter);
  const review = { reviewId: `review-${ticketId}`, ticketId, level, tags: [], words: null, schemeVersion: 1 };
  return level === null
    ? [issued, called, started, finished]
    : [issued, called, started, finished, fact('review.submitted', wait + 25 + service, review)];
}

const instant = (milliseconds: number) => new Date(milliseconds).toISOString();

/** Park and Miller's: the same day again for the same seed. */
function createDraw(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

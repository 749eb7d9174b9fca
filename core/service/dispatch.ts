import { createHash, randomUUID } from 'node:crypto';
import { contract, isMethodName, type MethodName } from '../contract/index';
import type { Entry } from '../contract/method';
import { refusalTexts, type RefusalCode } from '../contract/refusals';
import type { RefusalBody, Reply } from '../contract/frames';
import { businessDateOf } from '../domain/calendar/business-date';
import { followClock } from '../domain/calendar/follow-clock';
import type { BusinessDate, Instant } from '../domain/calendar/instant';
import { beginDay } from './day/begin-day';
import { standardsInForce } from './day/install-standards';
import {
  KeptRefusal,
  Refusal,
  type Actor,
  type Context,
  type Handlers,
  type Standards,
  type Surroundings,
  type TwoPhaseHandler,
} from './handler';
import { isNestedDeeper } from './nesting';
import type { Passwords } from './session/passwords';
import { createSharedAnswers } from './shared-answers';
import type { CentreRecord, ReadTx, WriteTx } from './ports';
import type { UnitOfWork } from './unit-of-work-port';

export type Fault = Readonly<{ incident: string; method: string; actor: Actor; error: unknown }>;

export type DispatchOptions = Readonly<{
  handlers: Handlers;
  work: UnitOfWork;
  /** The centre as last committed; null before it is configured. */
  centre: () => CentreRecord | null;
  now: () => Instant;
  newId: () => string;
  standards: () => Standards;
  passwords: Passwords;
  surroundings: Surroundings;
  /** Place of the newest fact. */
  position: () => number;
  /** Whether an error says that there is no room left to write. */
  isDiskFull: (error: unknown) => boolean;
  /** Whether an error says that a fact is larger than any batch to the district. */
  isTooLarge: (error: unknown) => boolean;
  /** Bugs end here, with the incident id that the caller was given. */
  onFault: (fault: Fault) => void;
}>;

/** No honest input has lists in lists in lists for long; what has would break whoever walks through it. */
const deepestInput = 32;

export type Dispatch = (actor: Actor, method: string, input: unknown) => Promise<Reply>;

type AnyHandler = (input: unknown, context: Context<WriteTx | ReadTx>) => Promise<unknown>;

/**
 * The one way in. Checks in this order: known, allowed, well-formed; then runs
 * the use case in a transaction of its own. An expected no is a code of the
 * contract; anything else is a fault with an incident id.
 */
export function createDispatch(options: DispatchOptions): Dispatch {
  // Remembered beside the centre's own date: a command that begins a day may still wait for its commit when the clock is set back.
  let latest: BusinessDate | null = null;
  const dateNow: DateNow = (now) => {
    latest = followClock(laterDate(options.centre()?.businessDate ?? null, latest), businessDateOf(now)).businessDate;
    return latest;
  };

  const share = createSharedAnswers(options.position);
  return async (actor, method, input) => {
    if (!isMethodName(method)) {
      return refused('method.unknown', { method });
    }

    const entry: Entry = contract[method];
    if (!entry.roles.includes(actor.role)) {
      if (entry.guarded === true) {
        await recordAttempt(options, dateNow, actor, method);
      }

      return refused('method.forbidden', { method, role: actor.role });
    }

    if (isNestedDeeper(input, deepestInput)) {
      return refused('input.invalid', { issues: [{ path: '', problem: 'nested too deeply' }] });
    }

    const parsed = entry.input.safeParse(input ?? {});
    if (!parsed.success) {
      const issues = parsed.error.issues
        .slice(0, 10)
        .map((issue) => ({ path: issue.path.join('.'), problem: issue.message }));
      return refused('input.invalid', { issues });
    }

    try {
      const value = await perform({ ...options, dateNow, share }, { actor, method, entry, input: parsed.data });
      return { ok: true, value };
    } catch (error) {
      return answerError(options, entry, actor, method, error);
    }
  };
}

/** Whoever reaches for what is the residents' alone is refused, and it is on record. A record that fails refuses no less. */
async function recordAttempt(options: DispatchOptions, dateNow: DateNow, actor: Actor, method: string): Promise<void> {
  const centre = options.centre();
  if (centre === null) {
    return;
  }

  const at = options.now();
  const mark = { centreId: centre.id, at, businessDate: dateNow(at), request: null };
  try {
    await options.work.write({ ...mark, stationId: actor.stationId, actorId: actor.staffId }, (tx) =>
      tx.record('review.attempted', actor.stationId ?? actor.role, { method, role: actor.role }),
    );
  } catch (error) {
    options.onFault({ incident: randomUUID(), method, actor, error });
  }
}

type DateNow = (now: Instant) => BusinessDate;

type Running = DispatchOptions & Readonly<{ dateNow: DateNow; share: ReturnType<typeof createSharedAnswers> }>;

type Call = Readonly<{ actor: Actor; method: MethodName; entry: Entry; input: unknown }>;

async function perform(options: Running, call: Call): Promise<unknown> {
  const handler = options.handlers[call.method] as unknown as AnyHandler | TwoPhaseHandler<MethodName>;
  if (typeof handler === 'function') {
    return runInTransaction(options, call, (context) => handler(call.input, context));
  }

  const { work, passwords, surroundings, newId } = options;
  const now = options.now();
  const preparation = {
    read: work.read,
    actor: call.actor,
    now,
    businessDate: options.dateNow(now),
    standards: options.standards(),
    newId,
    passwords,
    surroundings,
  };
  const prepared = await handler.prepare(call.input as never, preparation);
  return runInTransaction(options, call, (context) => handler.run(call.input as never, context, prepared));
}

async function runInTransaction(
  options: Running,
  { actor, method, entry, input }: Call,
  run: (context: Context<WriteTx>) => Promise<unknown>,
): Promise<unknown> {
  const { work, newId, surroundings } = options;
  const centre = options.centre();
  const now = options.now();
  const businessDate = options.dateNow(now);
  const shared = { actor, now, businessDate, newId, surroundings, standards: options.standards() };
  if (entry.kind === 'query') {
    return options.share(method, now, businessDate, () => work.read((tx) => run({ ...shared, tx: tx as WriteTx })));
  }

  const { requestId, ...rest } = input as { requestId: string };
  const mark = {
    centreId: centre?.id ?? newId(),
    at: now,
    businessDate,
    stationId: actor.stationId,
    actorId: actor.staffId,
    request: { id: requestId, method, inputHash: hashInput(rest) },
  };
  const written = await work.write<Outcome>(mark, async (tx) => {
    const standards = await enterDay(tx, { known: centre?.businessDate ?? null, businessDate }, shared.standards);
    const answer = await run({ ...shared, standards, tx });
    return answer instanceof KeptRefusal
      ? { refusal: { code: answer.code, details: answer.details } }
      : { value: answer };
  });
  if (written.isReused) {
    throw new Refusal('request.reused');
  }

  if ('refusal' in written.value) {
    throw new Refusal(written.value.refusal.code, written.value.refusal.details);
  }

  return written.value.value;
}

type Entered = Readonly<{ known: BusinessDate | null; businessDate: BusinessDate }>;

/** Begins the day if nobody has, and says which standards this very command works by. */
async function enterDay(tx: WriteTx, { known, businessDate }: Entered, standards: Standards): Promise<Standards> {
  if (known === null || businessDate <= known) {
    return standards;
  }

  // Asked again inside: the command just before this one may have begun the day.
  if (businessDate > (await tx.centre.get()).businessDate) {
    await beginDay(tx, businessDate, standards);
  }

  return standardsInForce(tx, standards);
}

/** What is stored as the reply of a command: its value, or a refusal whose facts were kept. */
type Outcome = Readonly<{ value: unknown }> | Readonly<{ refusal: Readonly<{ code: RefusalCode; details?: unknown }> }>;

function laterDate(one: BusinessDate | null, other: BusinessDate | null): BusinessDate | null {
  return one !== null && (other === null || one > other) ? one : other;
}

/** Tells a repeated request from a reused id, without keeping what was in it. */
function hashInput(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 32);
}

function answerError(options: DispatchOptions, entry: Entry, actor: Actor, method: string, error: unknown): Reply {
  if (error instanceof Refusal && (error.code === 'request.reused' || entry.refusals.includes(error.code))) {
    return refused(error.code, error.details);
  }

  if (options.isTooLarge(error)) {
    return refused('hub.factTooLarge');
  }

  const incident = randomUUID();
  options.onFault({ incident, method, actor, error });
  return { ok: false, error: { ...refusalBody(options.isDiskFull(error) ? 'hub.diskFull' : 'hub.fault'), incident } };
}

export function refusalBody(code: RefusalCode, details?: unknown): RefusalBody {
  const message = refusalTexts[code].zh;
  return details === undefined ? { code, message } : { code, message, details };
}

export function refused(code: RefusalCode, details?: unknown): Reply {
  return { ok: false, error: refusalBody(code, details) };
}

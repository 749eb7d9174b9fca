import type { ClientBase } from 'pg';
import type {
  ConsoleContract,
  ConsoleMethod,
  ConsoleOutput,
  ConsoleParsedInput,
} from '../../core/contract/console/index';
import type { ConsoleRefusalCode } from '../../core/contract/console/refusals';
import type { ConsoleRole, StaffRole } from '../../core/contract/console/roles';
import type { BusinessDate, Instant } from '../../core/domain/calendar/instant';
import type { Passwords } from '../../core/service/session/passwords';
import type { ConsoleServices } from './services';

/** Who speaks, as the session's row says; never what the caller says. */
export type ConsoleActor = Readonly<{
  user: Readonly<{ userNo: number; name: string; roles: readonly StaffRole[] }> | null;
  sessionHash: string | null;
  /** Where the request came from, for the audit and the lock. */
  address: string;
}>;

export type ConsoleContext = Readonly<{
  /** Inside the call's own transaction, as the console's narrow role. */
  client: ClientBase;
  actor: ConsoleActor;
  now: Instant;
  today: BusinessDate;
  services: ConsoleServices;
  /** Gives the browser a session, or with null takes it away. */
  setToken: (token: string | null) => void;
}>;

/** What slow work before the transaction may use; what it writes stands even when the answer is no. */
export type ConsolePreparation = Readonly<{
  actor: ConsoleActor;
  now: Instant;
  passwords: Passwords;
  services: ConsoleServices;
  read<T>(work: (client: ClientBase) => Promise<T>): Promise<T>;
  write<T>(work: (client: ClientBase) => Promise<T>): Promise<T>;
}>;

type Run<N extends ConsoleMethod, P> = (
  input: ConsoleParsedInput<N>,
  context: ConsoleContext,
  prepared: P,
) => Promise<ConsoleOutput<N>>;

export type ConsoleHandler<N extends ConsoleMethod> = Readonly<{
  prepare?: (input: ConsoleParsedInput<N>, preparation: ConsolePreparation) => Promise<unknown>;
  run: Run<N, unknown>;
}>;

export type ConsoleHandlers = Readonly<{ [N in keyof ConsoleContract]: ConsoleHandler<N> }>;

/** Slow work first (a password check, a key opened), then the transaction, so that no row is held meanwhile. */
export function inTwoPhases<N extends ConsoleMethod, P>(
  prepare: (input: ConsoleParsedInput<N>, preparation: ConsolePreparation) => Promise<P>,
  run: Run<N, P>,
): ConsoleHandler<N> {
  return { prepare, run: (input, context, prepared) => run(input, context, prepared as P) };
}

/** An expected "no": rolls the transaction back and reaches the caller as a code. */
export class ConsoleRefusal extends Error {
  override readonly name = 'ConsoleRefusal';

  constructor(
    readonly code: ConsoleRefusalCode,
    readonly details?: unknown,
    /** Whom the attempt was about, for the audit, when nobody is signed in. */
    readonly userNo: number | null = null,
  ) {
    super(code);
  }
}

export function refuse(code: ConsoleRefusalCode, details?: unknown): never {
  throw new ConsoleRefusal(code, details);
}

export function rolesOf(actor: ConsoleActor): readonly ConsoleRole[] {
  return actor.user === null ? ['guest'] : actor.user.roles;
}

/** @throws when nobody is signed in; the contract's roles have kept such callers out. */
export function demandUser(actor: ConsoleActor): Readonly<{ userNo: number; name: string }> {
  if (actor.user === null) {
    throw new ConsoleRefusal('session.none');
  }

  return actor.user;
}

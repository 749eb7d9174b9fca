import type { Contract, MethodName, OutputOf, ParsedInputOf } from '../contract/index';
import type { RefusalCode } from '../contract/refusals';
import type { Role } from '../contract/roles';
import type { BusinessDate, Instant } from '../domain/calendar/instant';
import type { CounterId, StaffId, StationId } from '../domain/id';
import type { Voice } from '../domain/queue/announcement-clips';
import type { LocalText, StandardBundle } from '../domain/standards/bundle';
import type { UploadsPort } from './attachment/ports';
import type { ExportsPort, GuessesPort } from './case/ports';
import type { FilesPort } from './document/ports';
import type { Passwords } from './session/passwords';
import type { StandardsKeeperPort } from './standards/ports';
import type { SyncPort } from './sync/ports';
import type { ReadTx, WriteTx } from './ports';

/** Who speaks, as decided by the connection. */
export type Actor = Readonly<{
  role: Role;
  stationId: StationId | null;
  stationName: string | null;
  counterId: CounterId | null;
  staffId: StaffId | null;
}>;

export type KeptBundle = Readonly<{ bundle: StandardBundle; sha256: string }>;

/** The bundle in force, and what else is at hand. */
export type Standards = KeptBundle &
  Readonly<{
    /** Every bundle that can be read, the one in force among them, highest version first. */
    kept: readonly KeptBundle[];
    /** The one that came with the app. */
    shipped: KeptBundle;
  }>;

/** What the process is and has, as far as an answer depends on it. */
export type Surroundings = Readonly<{
  version: string;
  /** Chosen at the first set-up. */
  keyStoreKind(): 'safe-storage' | 'passphrase' | 'demo';
  shellPrints: boolean;
  /** Where browsers reach the hub; null while nobody serves them. */
  address(): string | null;
  isConnected(stationId: StationId): boolean;
  standards: StandardsKeeperPort;
  sync: SyncPort;
  files: FilesPort;
  uploads: UploadsPort;
  voices: readonly InstalledVoice[];
  guesses: GuessesPort;
  exports: ExportsPort;
}>;

/** A folder of recordings that lacks nothing a call may need. */
export type InstalledVoice = Readonly<{ id: string; name: LocalText }> & Required<Voice>;

export type Context<Tx> = Readonly<{
  tx: Tx;
  actor: Actor;
  now: Instant;
  /** The centre's day: Asia/Shanghai, never going back. */
  businessDate: BusinessDate;
  standards: Standards;
  newId(): string;
  surroundings: Surroundings;
}>;

type TxOf<N extends MethodName> = Contract[N]['kind'] extends 'command' ? WriteTx : ReadTx;

/** One use case: load, decide, record, answer. The read side cannot write. */
export type Handler<N extends MethodName> = (
  input: ParsedInputOf<N>,
  context: Context<TxOf<N>>,
) => Promise<OutputOf<N> | KeptRefusal>;

/** What slow work before the transaction may use. */
export type Preparation = Readonly<{
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>;
  actor: Actor;
  now: Instant;
  businessDate: BusinessDate;
  standards: Standards;
  newId(): string;
  passwords: Passwords;
  surroundings: Surroundings;
}>;

/**
 * A use case with slow work (a password check, a file) before its transaction,
 * so that nobody else's command waits for it.
 */
export type TwoPhaseHandler<N extends MethodName> = Readonly<{
  prepare(input: ParsedInputOf<N>, preparation: Preparation): Promise<unknown>;
  run(input: ParsedInputOf<N>, context: Context<TxOf<N>>, prepared: unknown): Promise<OutputOf<N> | KeptRefusal>;
}>;

export type Handlers = Readonly<{ [N in MethodName]: Handler<N> | TwoPhaseHandler<N> }>;

export function inTwoPhases<N extends MethodName, P>(
  prepare: (input: ParsedInputOf<N>, preparation: Preparation) => Promise<P>,
  run: (input: ParsedInputOf<N>, context: Context<TxOf<N>>, prepared: P) => Promise<OutputOf<N> | KeptRefusal>,
): TwoPhaseHandler<N> {
  return { prepare, run: (input, context, prepared) => run(input, context, prepared as P) };
}

/** An expected "no": rolls the transaction back and reaches the caller as a code. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    readonly details?: unknown,
  ) {
    super(code);
  }
}

/**
 * A no whose facts are kept: a wrong password is refused, and counted. A handler
 * returns it where a `Refusal` would be thrown and roll back.
 */
export class KeptRefusal {
  constructor(
    readonly code: RefusalCode,
    readonly details?: unknown,
  ) {}
}

export function refuse(code: RefusalCode, details?: unknown): never {
  throw new Refusal(code, details);
}

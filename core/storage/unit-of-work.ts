import type { Knex } from 'knex';
import type { Fact } from '../contract/facts';
import type { WriteTx } from '../service/ports';
import type { Sealer } from '../service/sealer';
import type { Mark, UnitOfWork, Written } from '../service/unit-of-work-port';
import type { Head } from './event-log';
import { createReadTx } from './read-tx';
import { runCommand, type Command, type Done } from './run-command';
import { createTurns } from './turns';

export type UnitOfWorkOptions = Readonly<{
  db: Knex;
  sealer: Sealer;
  head: Head;
  newId: () => string;
  /** Told after the commit, in order; `position` is the first one's place in the file. */
  onCommitted: (facts: readonly Fact[], position: number) => void;
}>;

type Waiting = Command & Readonly<{ answer: (written: Written<unknown>) => void; fail: (error: unknown) => void }>;

/** How one command ended, before anybody hears of it. */
type Outcome = Readonly<{ done: Done }> | Readonly<{ error: unknown }>;

/** What work on the logs themselves leaves behind. */
export type Alone<T> = Readonly<{ value: T; head: Head; /** Told like those of a command. */ facts?: readonly Fact[] }>;

export type LogKeeper = Readonly<{
  head(): Head;
  /** Work on the logs, alone on the connection: no command and no read runs meanwhile. It commits by itself. */
  alone<T>(work: (db: Knex, head: Head) => Promise<Alone<T>>): Promise<T>;
}>;

/**
 * Commands that wait at the same moment share one transaction, and so one sync
 * to disk. Each stands on a savepoint of its own: one that fails undoes itself
 * and nobody else. All of them, the refused ones too, hear their answer only
 * after the commit; if the commit fails, all fail.
 */
export function createUnitOfWork(options: UnitOfWorkOptions): UnitOfWork & LogKeeper {
  const { db, sealer, onCommitted } = options;
  const readTx = createReadTx(db, sealer);
  let head = options.head;

  async function commit(commands: readonly Waiting[]): Promise<readonly Outcome[]> {
    const outcomes = await commitTogether(db, (trx) => runEach(trx, head, commands, options));
    const done = outcomes.flatMap((outcome) => ('done' in outcome ? [outcome.done] : []));
    goOn(
      done.at(-1)?.head ?? head,
      done.flatMap((one) => one.facts),
    );
    return outcomes;
  }

  function goOn(newHead: Head, facts: readonly Fact[]): void {
    head = newHead;
    if (facts.length > 0) {
      onCommitted(facts, head.position - facts.length + 1);
    }
  }

  const turns = createTurns<Waiting>(async (commands) => {
    try {
      settle(commands, await commit(commands));
    } catch (error) {
      commands.forEach((command) => {
        command.fail(error);
      });
    }
  });

  return {
    head: () => head,
    read: (work) => turns.read(() => work(readTx)),
    alone: (work) =>
      turns.read(async () => {
        const done = await work(db, head);
        goOn(done.head, done.facts ?? []);
        return done.value;
      }),
    write: <T>(mark: Mark, work: (tx: WriteTx) => Promise<T>) =>
      new Promise<Written<T>>((resolve, reject) => {
        turns.command({ mark, work, answer: (written) => resolve(written as Written<T>), fail: reject });
      }),
  };
}

async function commitTogether<T>(db: Knex, work: (trx: Knex) => Promise<T>): Promise<T> {
  let isCommitting = false;
  try {
    return await db.transaction(async (trx) => {
      const done = await work(trx);
      isCommitting = true;
      return done;
    });
  } catch (error) {
    if (isCommitting) {
      // A commit can fail and leave its transaction open, and then no other could begin.
      await db.raw('rollback').catch(() => undefined);
    }

    throw error;
  }
}

async function runEach(
  trx: Knex,
  start: Head,
  commands: readonly Waiting[],
  options: UnitOfWorkOptions,
): Promise<readonly Outcome[]> {
  // Alone it needs no savepoint: its failure undoes the whole transaction.
  const isShared = commands.length > 1;
  const outcomes: Outcome[] = [];
  let head = start;
  for (const command of commands) {
    if (isShared) {
      // Never released: the commit does it for all, and a rollback goes to the newest of that name.
      await trx.raw('savepoint command');
    }

    try {
      const done = await runCommand(trx, head, command, options);
      head = done.head;
      outcomes.push({ done });
    } catch (error) {
      if (!isShared) {
        throw error;
      }

      // Fails where SQLite has undone everything by itself, as on some disk errors: then all fail.
      await trx.raw('rollback to command');
      outcomes.push({ error });
    }
  }

  return outcomes;
}

function settle(commands: readonly Waiting[], outcomes: readonly Outcome[]): void {
  commands.forEach((command, index) => {
    const outcome = outcomes[index];
    if (outcome !== undefined && 'done' in outcome) {
      command.answer(outcome.done.written);
    } else {
      command.fail(outcome?.error);
    }
  });
}

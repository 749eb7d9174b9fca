import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Instant } from '../../core/domain/calendar/instant';
import type { CounterId } from '../../core/domain/id';
import { createDispatch } from '../../core/service/dispatch';
import type { Actor } from '../../core/service/handler';
import { handlers } from '../../core/service/handlers';
import { createSealer } from '../../core/service/sealer';
import { createPasswords } from '../../core/service/session/passwords';
import { openLog } from '../../core/storage/event-log';
import { isDiskFull, openDatabase } from '../../core/storage/open-database';
import { createUnitOfWork } from '../../core/storage/unit-of-work';
import { hashStandards, loadStandards } from '../../core/service/standards/load-standards';
import { category } from './prepare-hall';
import { cycle, methodOf, type StepKind } from './workload';

export type Statement = Readonly<{ sql: string; bindings: readonly unknown[] }>;

/** Every statement of one command, from begin to commit. */
export type Step = Readonly<{ kind: StepKind; statements: readonly Statement[] }>;

const now = () => new Date().toISOString() as Instant;

/**
 * Runs the cycles through the real use cases, unit of work and projectors, one
 * command at a time, and keeps the very SQL that reaches the database: so the
 * baseline does exactly the work that the product does, no less.
 */
export async function recordStatements(
  dataDir: string,
  counterIds: readonly string[],
  cycles: number,
): Promise<readonly Step[]> {
  const db = await openDatabase(join(dataDir, 'centre.db'));
  let current: Statement[] = [];
  db.on('query', ({ sql, bindings }: { sql: string; bindings?: readonly unknown[] }) => {
    current.push({ sql, bindings: bindings ?? [] });
  });
  const { dispatch, actor } = await createManager(db);
  const steps: Step[] = [];
  for (let n = 0; n < cycles; n += 1) {
    for (const kind of cycle) {
      for (const counterId of counterIds) {
        current = [];
        const input = kind === 'issue' ? { categoryId: category } : { counterId: counterId as CounterId };
        const reply = await dispatch(actor, methodOf[kind], { requestId: randomUUID(), ...input });
        if (!reply.ok) {
          throw new Error(`${kind} was refused: ${JSON.stringify(reply.error)}`);
        }

        steps.push({ kind, statements: current });
      }
    }
  }

  await db.destroy();
  return steps;
}

async function createManager(db: Awaited<ReturnType<typeof openDatabase>>) {
  const bundle = await loadStandards(resolve(__dirname, '../../standards'));
  const shipped = { bundle, sha256: hashStandards(bundle) };
  const work = createUnitOfWork({
    db,
    // Nothing personal is written by these commands; no key is ever used.
    sealer: createSealer(new Uint8Array(32)),
    head: (await openLog(db, randomUUID(), now())).head,
    newId: randomUUID,
    onCommitted: () => undefined,
  });
  const centre = await work.read((tx) => tx.centre.get());
  const station = (await work.read((tx) => tx.stations.list())).find((one) => one.kind === 'manager');
  const session = (await work.read((tx) => tx.stations.listSessions())).find((one) => one.stationId === station?.id);
  const actor: Actor = {
    role: 'manager',
    stationId: station?.id ?? null,
    stationName: null,
    counterId: null,
    staffId: session?.staffId ?? null,
  };
  const dispatch = createDispatch({
    handlers,
    work,
    centre: () => centre,
    isDiskFull,
    position: () => work.head().position,
    isTooLarge: () => false,
    now,
    newId: randomUUID,
    standards: () => ({ ...shipped, shipped, kept: [shipped] }),
    passwords: createPasswords(),
    surroundings: {
      version: 'bench',
      keyStoreKind: () => 'demo',
      shellPrints: false,
      address: () => null,
      isConnected: () => true,
      guesses: { waitOf: () => 0, noteWrong: () => undefined },
      exports: { keep: () => undefined, find: () => null },
      standards: { isTrusting: async () => false, listSticks: async () => [], lookAtStick: async () => null },
      sync: {
        status: noDistrict,
        alarms: () => [],
        enrol: noDistrict,
        meetSoon: () => undefined,
        writeStick: noDistrict,
      },
      files: { newKey: () => '', write: noFiles, read: noFiles, remove: noFiles },
      voices: [],
      uploads: { begin: () => false, put: () => null, find: () => null, drop: () => undefined },
    },
    onFault: ({ error }) => {
      console.error(error);
    },
  });
  return { dispatch, actor };
}

const noFiles = () => Promise.reject(new Error('No files here'));

const noDistrict = () => Promise.reject(new Error('No district here'));

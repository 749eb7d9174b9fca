import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { parseSearch } from '../../core/domain/residents/search-keys';
import type { ReadTx } from '../../core/service/ports';
import { listedParts } from '../../core/service/resident/list-people';
import { createSealer } from '../../core/service/sealer';
import { openDatabase } from '../../core/storage/open-database';
import { createReadTx } from '../../core/storage/read-tx';
import { demoKeyStore, readKeyFile } from '../../hub/key-store';
import { startHubProcess } from '../hub-process';
import { rounded, type Result } from '../result';
import { median } from '../statistics';
import { openLine, type LineClient } from '../write-path/line-client';
import { addPeople } from './make-people';

const rounds = 15;
const times = 40;
const pageSize = 30;
/** Who the newest cases belong to: their names are opened for the page. */
const applicants = 40;

/** Somebody real among them, by each way that a clerk looks; rare enough that no made one answers. */
const person = { name: '亓官芳菲', phone: '13800138000', idNumber: '11010519491231002X' } as const;
const searches = [
  ['number', person.idNumber],
  ['phone', person.phone],
  ['name', person.name],
  ['pinyin', 'qiguanfangfei'],
] as const;

type Contest = Readonly<{
  name: string;
  aim: string | null;
  product: () => Promise<unknown>;
  bare: () => Promise<unknown>;
  note: string;
}>;

/** Finding one of a million people, and a page of a million cases, beside the statements that any program would need. */
export async function compareResidents(people: number): Promise<readonly Result[]> {
  const dir = await mkdtemp(join(tmpdir(), 'yimen-residents-'));
  try {
    await prepare(dir, people);
    const hub = await startHubProcess(dir);
    const line = await openLine(hub.url, tokenOf(hub.stations));
    // A second reader of the same file, with the very settings of the hub's own connection.
    const db = await openDatabase(join(dir, 'centre.db'));
    try {
      const tx = createReadTx(db, createSealer(await keyOf(dir)));
      const contests = [...(await findContests(line, tx, db, people)), pageContest(line, db, people)];
      const results: Result[] = [];
      for (const contest of contests) {
        results.push(await compareOne(contest));
      }
      return results;
    } finally {
      await db.destroy();
      line.close();
      await hub.stop();
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

const tokenOf = (stations: readonly Readonly<{ kind: string; token: string }>[]) =>
  stations.find(({ kind }) => kind === 'manager')?.token ?? '';

/** The real person comes through the hub, sealed and indexed by it; the million beside go straight into its tables. */
async function prepare(dir: string, people: number): Promise<void> {
  const hub = await startHubProcess(dir);
  const line = await openLine(hub.url, tokenOf(hub.stations));
  await line.call('resident.register', {
    values: [
      { field: 'name', value: person.name },
      { field: 'phones', value: person.phone },
    ],
    document: { kind: 'residentIdCard', number: person.idNumber },
    verified: true,
  });
  for (let n = 0; n < applicants; n += 1) {
    // Of a surname of their own, or a search for the one person would find them too.
    const values = [{ field: 'name', value: `欧阳${String.fromCodePoint(0x4e00 + n)}` }];
    await line.call('resident.register', { values, verified: true });
  }

  line.close();
  await hub.stop();
  const db = await openDatabase(join(dir, 'centre.db'));
  const real = await db<{ id: string }>('resident').select('id').orderBy('registered_at', 'desc').limit(applicants);
  await addPeople(
    db,
    people,
    real.map(({ id }) => id),
  );
  await db.destroy();
}

async function findContests(line: LineClient, tx: ReadTx, db: Knex, people: number): Promise<readonly Contest[]> {
  const [real] = await db('resident_document')
    .select<{ resident_id: string }[]>('resident_id')
    .whereNot('resident_id', 'like', 'made-%')
    .orderBy('recorded_at', 'desc');
  const tokens = await db('resident_token')
    .select<{ token: string; kind: string }[]>('token', 'kind')
    .where({ resident_id: real?.resident_id ?? '' });
  return searches.flatMap(([kind, text]) => {
    const token = tokens.find((one) => one.kind === kind)?.token ?? '';
    const bare = () => readBare(db, token);
    const baseline = `three bare statements by index through the same driver: the word, the person's values, the key; medians of ${rounds} rounds in turn`;
    return [
      {
        name: `residents.${kind}`,
        aim: '≤ 2',
        product: async () => {
          demandRows(kind, await tx.residents.findPeople(parseSearch(text), 51, listedParts), 1);
        },
        bare,
        note: `residents.<word>: one resident of ${people} looked up by the product's own reading (keyed words, merges, sealed values of the list), against ${baseline}`,
      },
      {
        name: `residents.${kind}.line`,
        aim: null,
        product: async () => {
          const { residents } = (await line.call('resident.find', { text })) as {
            residents: readonly Readonly<{ name: string }>[];
          };
          const right = residents.filter(({ name }) => name.startsWith(person.name[0] ?? ''));
          demandRows(kind, right, 1);
        },
        bare,
        note: `residents.<word>.line: the whole resident.find over WebSocket from another process (checks, opening, masking), against ${baseline}`,
      },
    ];
  });
}

async function readBare(db: Knex, token: string): Promise<void> {
  const found = await db.raw<{ resident_id: string }[]>('select resident_id from resident_token where token = ?', [
    token,
  ]);
  const id = found[0]?.resident_id ?? '';
  const values = await db.raw<unknown[]>(
    'select id, field, value, collected_at from resident_value where resident_id = ?',
    [id],
  );
  demandRows('bare', values, 1);
  await db.raw('select wrapped from subject_key where subject_id = ?', [`resident/${id}`]);
}

/** The key of the demo centre, as its own hub opens it. */
async function keyOf(dir: string): Promise<Uint8Array> {
  const file = await readKeyFile(dir);
  if (file === null) {
    throw new Error('The centre has no key');
  }

  return demoKeyStore.unwrap(file.wrapped);
}

function pageContest(line: LineClient, db: Knex, people: number): Contest {
  return {
    name: 'residents.casePage',
    aim: null,
    product: async () => {
      const filter = { states: ['completed'], order: 'newest', after: null, limit: pageSize };
      const { cases } = (await line.call('case.list', filter)) as { cases: readonly unknown[] };
      demandRows('casePage', cases, pageSize);
    },
    bare: async () => {
      const cases = await db.raw<unknown[]>(
        `select * from case_file indexed by case_file_state_idx where state = 'completed' order by opened_at desc, id desc limit ?`,
        [pageSize + 1],
      );
      demandRows('casePage', cases, pageSize);
    },
    note: `residents.casePage: the newest ${pageSize} finished cases of ${people} by case.list over WebSocket, names of residents among it, against the bare statement for the rows alone`,
  };
}

/** A comparison of empty answers would be worth nothing. */
function demandRows(what: string, rows: readonly unknown[], atLeast: number): void {
  if (rows.length < atLeast) {
    throw new Error(`${what}: ${rows.length} rows were found, at least ${atLeast} should be`);
  }
}

async function compareOne({ name, aim, product, bare, note }: Contest): Promise<Result> {
  const pairs: { product: number; bare: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const pair = { product: await timeEach(product), bare: await timeEach(bare) };
    // The first round warms the caches and the compiler.
    if (round > 0) {
      pairs.push(pair);
    }
  }

  return {
    name,
    value: rounded(median(pairs.map((pair) => pair.product))),
    unit: 'ms',
    baseline: rounded(median(pairs.map((pair) => pair.bare))),
    ratio: rounded(median(pairs.map((pair) => pair.product / pair.bare))),
    aim,
    note,
  };
}

/** Milliseconds for one, in the middle. */
async function timeEach(work: () => Promise<unknown>): Promise<number> {
  const each: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const from = performance.now();
    await work();
    each.push(performance.now() - from);
  }

  return median(each);
}

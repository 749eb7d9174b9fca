import type { Pool, PoolClient } from 'pg';
import type { z } from 'zod';
import { syncVerbs } from '../../core/contract/sync-protocol';
import { inRole } from '../database/in-role';
import type { Sender } from '../ingest/sender';
import { useNonce } from '../ingest/use-nonce';
import { fetchFacts } from './fetch-facts';
import { readJson } from './read-json';
import { refuse } from './sync-refusal';

type Verb = 'logs' | 'cursor' | 'hash' | 'fetch';
type Answer<V extends Verb> = Omit<z.infer<(typeof syncVerbs)[V]['output']>, 'serverTime'>;
type Ask<V extends Verb> = (
  client: PoolClient,
  sender: Sender,
  input: z.infer<(typeof syncVerbs)[V]['input']>,
) => Promise<Answer<V>>;

const asks: { readonly [V in Verb]: Ask<V> } = {
  async logs(client, { centreNo }) {
    const { rows } = await client.query<LogsRow>(
      `select log_id, parent_log_id, parent_seq, encode(parent_hash, 'hex') as parent_hash, generation, opened_at,
         seq, encode(hash, 'hex') as hash
       from log where centre_no = $1 order by generation, log_no`,
      [centreNo],
    );
    return { logs: rows.map(toHeldLog) };
  },

  async cursor(client, sender, { logId, headSeq }) {
    const held = await findHead(client, sender, logId);
    if (held === null) {
      return { seq: 0, hash: null };
    }

    const hash = headSeq >= held.seq ? held.hash : await findHash(client, held.logNo, headSeq);
    return { seq: held.seq, hash };
  },

  async hash(client, sender, { logId, seq }) {
    const held = await findHead(client, sender, logId);
    return { hash: held === null || seq > held.seq ? null : await findHash(client, held.logNo, seq) };
  },

  async fetch(client, sender, { logId, from, max }) {
    const held = await findHead(client, sender, logId);
    return held === null ? { envelopes: [], keys: [] } : fetchFacts(client, held.logNo, from, max);
  },
};

/** Answers a question of a centre from its own rows. */
export async function ask(pool: Pool, sender: Sender, nonce: string, verb: Verb, body: Uint8Array): Promise<object> {
  const input = syncVerbs[verb].input.safeParse(readJson(body));
  if (!input.success) {
    refuse('request.malformed');
  }

  return inRole(pool, 'yimen_ingest', sender.centreNo, async (client) => {
    await useNonce(client, sender, nonce);
    return asks[verb](client, sender, input.data as never);
  });
}

type LogsRow = {
  log_id: string;
  parent_log_id: string | null;
  parent_seq: number | null;
  parent_hash: string | null;
  generation: number;
  opened_at: Date;
  seq: number;
  hash: string;
};

function toHeldLog(row: LogsRow): Answer<'logs'>['logs'][number] {
  const parent =
    row.parent_log_id === null || row.parent_seq === null || row.parent_hash === null
      ? null
      : { logId: row.parent_log_id, seq: row.parent_seq, hash: row.parent_hash };
  return {
    logId: row.log_id,
    parent,
    generation: row.generation,
    openedAt: row.opened_at.toISOString(),
    seq: row.seq,
    hash: row.hash,
  };
}

type Head = Readonly<{ logNo: number; seq: number; hash: string }>;

async function findHead(client: PoolClient, { centreNo }: Sender, logId: string): Promise<Head | null> {
  const { rows } = await client.query<Head>(
    `select log_no as "logNo", seq, encode(hash, 'hex') as hash from log where centre_no = $1 and log_id = $2`,
    [centreNo, logId],
  );
  return rows[0] ?? null;
}

/** At 0 it is where the log begins, which both sides reckon for themselves. */
async function findHash(client: PoolClient, logNo: number, seq: number): Promise<string | null> {
  const { rows } = await client.query<{ hash: string }>(
    `select encode(hash, 'hex') as hash from entry where log_no = $1 and seq = $2`,
    [logNo, seq],
  );
  return rows[0]?.hash ?? null;
}

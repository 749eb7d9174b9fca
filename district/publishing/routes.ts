import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { inRole } from '../database/in-role';
import { findList, findNewestList } from './list-store';
import type { OnlineSigner } from './online-signer';
import { isStale, renewOnline } from './publish-lists';
import { PublishingRefusal } from './publishing-refusal';
import type { ListRole } from './signed-lists';

export type PublishingRoutesOptions = Readonly<{ pool: Pool; online: OnlineSigner; now: () => number }>;

/** A file that never changes under its name may be kept for as long as anybody likes. */
const forever = 'public, max-age=31536000, immutable';

/** The published standards, for every centre alike: what they say is signed, so nobody needs to be let in. */
export async function servePublishing(app: FastifyInstance, options: PublishingRoutesOptions): Promise<void> {
  const { pool } = options;

  app.get('/v1/bundles/metadata/timestamp.json', async (_request, reply) => {
    const bytes = await readTimestamp(options);
    return bytes === null ? reply.code(404).send() : reply.header('cache-control', 'no-store').type(json).send(bytes);
  });

  app.get<{ Params: { file: string } }>('/v1/bundles/metadata/:file', async ({ params }, reply) => {
    const [, version, role] = /^([1-9]\d{0,8})\.(root|targets|snapshot)\.json$/.exec(params.file) ?? [];
    const list =
      version === undefined || role === undefined
        ? null
        : await inRole(pool, 'yimen_standards', null, (client) => findList(client, role as ListRole, Number(version)));
    return list === null ? reply.code(404).send() : reply.header('cache-control', forever).type(json).send(list.bytes);
  });

  app.get<{ Params: { file: string } }>('/v1/bundles/targets/:file', async ({ params }, reply) => {
    const [, sha256, file] = /^([0-9a-f]{64})\.([a-z0-9.-]{1,200}\.json)$/.exec(params.file) ?? [];
    const bytes = sha256 === undefined ? null : await readTarget(pool, sha256, file ?? '');
    return bytes === null ? reply.code(404).send() : reply.header('cache-control', forever).type(json).send(bytes);
  });
}

const json = 'application/json';

async function readTarget(pool: Pool, sha256: string, file: string): Promise<Buffer | null> {
  return inRole(pool, 'yimen_standards', null, async (client) => {
    const { rows } = await client.query<{ bytes: Buffer }>(
      `select bytes from tuf_target where sha256 = $1 and file = $2`,
      [sha256, file],
    );
    return rows[0]?.bytes ?? null;
  });
}

/** Given anew once a day by whichever server is asked first; the old one where the key is not at hand. */
async function readTimestamp({ pool, online, now }: PublishingRoutesOptions): Promise<Buffer | null> {
  return inRole(pool, 'yimen_standards', null, async (client) => {
    try {
      const signer = await online(client);
      if (await isStale(client, signer.keyId, now())) {
        await renewOnline(client, signer, now());
      }
    } catch (error) {
      if (!(error instanceof PublishingRefusal)) {
        throw error;
      }
    }

    return (await findNewestList(client, 'timestamp'))?.bytes ?? null;
  });
}

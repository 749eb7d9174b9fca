import type { ClientBase } from 'pg';
import type { LocalText, StandardBundle } from '../../core/domain/standards/bundle';

export type PublishedStandard = Readonly<{
  sha256: string;
  file: string;
  bytes: Buffer;
  version: number;
  title: LocalText;
  effectiveFrom: string;
  publishedAt: Date;
  bundle: StandardBundle;
}>;

type Row = {
  sha256: string;
  file: string;
  bytes: Buffer;
  version: number;
  title: LocalText;
  effective_from: string;
  published_at: Date;
};

/** The newest published bundles, newest first. */
export async function readPublished(client: ClientBase, limit = 1): Promise<readonly PublishedStandard[]> {
  const { rows } = await client.query<Row>(
    `select sha256, file, bytes, version, title, effective_from, published_at
     from tuf_target order by version desc limit $1`,
    [limit],
  );
  return rows.map((row) => ({
    sha256: row.sha256,
    file: row.file,
    bytes: row.bytes,
    version: row.version,
    title: row.title,
    effectiveFrom: row.effective_from,
    publishedAt: row.published_at,
    bundle: JSON.parse(row.bytes.toString('utf8')) as StandardBundle,
  }));
}

/** The bundle centres are to work by; null while nothing was published. */
export async function readNewestBundle(client: ClientBase): Promise<StandardBundle | null> {
  return (await readPublished(client))[0]?.bundle ?? null;
}

import type { ClientBase, Pool } from 'pg';
import type { StandardBundle } from '../../core/domain/standards/bundle';
import type { OnlineSigner } from '../publishing/online-signer';
import type { Partitions } from '../ingest/partitions';

/** What the console needs of the rest of the district. */
export type ConsoleServices = Readonly<{
  pool: Pool;
  partitions: Partitions;
  /** Tells the projector that there is something new. */
  wake: () => void;
  version: string;
  /** Signs what the servers say by themselves once two people have published. */
  online: OnlineSigner;
  /** The newest published standards or, before there are any, those the software brings. */
  readStandards: (client: ClientBase) => Promise<StandardBundle>;
}>;

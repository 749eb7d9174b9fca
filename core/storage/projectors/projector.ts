import type { Knex } from 'knex';
import type { Fact, FactType } from '../../contract/facts';

/**
 * Puts the effect of one kind of fact into the tables. The only code that writes
 * them: live commands and the rebuild from the log run the same lines.
 */
export type Projector<T extends FactType> = (trx: Knex, fact: Fact<T>) => Promise<void>;

export type Projectors<T extends FactType = FactType> = Readonly<{ [K in T]: Projector<K> }>;

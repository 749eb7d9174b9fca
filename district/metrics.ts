import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Stored } from './ingest/store-batch';

export type DistrictMetrics = Readonly<{
  registry: Registry;
  refusals: Counter<'code'>;
  ingestSeconds: Histogram;
  stored: (stored: Stored, packedBytes: number) => void;
  parked: Counter;
  projected: Counter;
  backlog: Gauge;
  lag: Gauge;
}>;

/** Prometheus metrics of one server; counts and times, no centre's name. */
export function createMetrics(): DistrictMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const batches = new Counter({
    name: 'yimen_batches_total',
    help: 'Batches answered, by what came of them',
    labelNames: ['result'],
    registers,
  });
  const facts = new Counter({ name: 'yimen_facts_total', help: 'Facts that were new', registers });
  const bytes = new Counter({ name: 'yimen_batch_bytes_total', help: 'Bytes of batches as they travelled', registers });
  return {
    registry,
    refusals: new Counter({
      name: 'yimen_refusals_total',
      help: 'Requests refused, by code',
      labelNames: ['code'],
      registers,
    }),
    ingestSeconds: new Histogram({
      name: 'yimen_ingest_seconds',
      help: 'From the unpacking of a batch to its commit',
      buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
      registers,
    }),
    stored({ result, fresh }, packedBytes) {
      batches.inc({
        result: 'acked' in result ? (fresh > 0 ? 'new' : 'repeat') : result.fork === true ? 'fork' : 'gap',
      });
      facts.inc(fresh);
      bytes.inc(packedBytes);
    },
    parked: new Counter({ name: 'yimen_facts_parked_total', help: 'Facts that no projection knows yet', registers }),
    projected: new Counter({ name: 'yimen_facts_projected_total', help: 'Facts projected', registers }),
    backlog: new Gauge({
      name: 'yimen_projection_backlog_facts',
      help: 'Facts stored and not yet projected, all centres',
      registers,
    }),
    lag: new Gauge({
      name: 'yimen_centre_lag_seconds',
      help: 'Longest time since an enrolled centre was last heard',
      registers,
    }),
  };
}

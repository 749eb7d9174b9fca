import type { Knex } from 'knex';
import type { BundleFault } from '../../contract/bundle-fault';
import type { BundleRefusal, BundleSource } from '../../contract/standards-facts';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { LocalText } from '../../domain/standards/bundle';
import type { RefusedStandard, StandardsReadTx } from '../../service/standards/ports';

type InstalledRow = {
  bundle_id: string;
  version: number;
  sha256: string;
  effective_from: string;
  installed_at: string;
};

type ReceivedRow = {
  sha256: string;
  bundle_id: string;
  version: number;
  title: string;
  effective_from: string;
  spec: string;
  min_app: string;
  source: string;
  readable: number;
  received_at: string;
};

type RefusedRow = {
  source: string;
  reason: string;
  file: string;
  sha256: string | null;
  version: number | null;
  detail: string;
  faults: string;
  refused_at: string;
};

type ChosenRow = { sha256: string; version: number; from_on: string; chosen_at: string; withdrawn_at: string | null };

export function standardsRepository(db: Knex): StandardsReadTx {
  return {
    async listInstalled() {
      const rows = await db<InstalledRow>('standard_version').orderBy([
        { column: 'installed_at', order: 'desc' },
        { column: 'version', order: 'desc' },
      ]);
      return rows.map((row) => ({
        bundleId: row.bundle_id,
        version: row.version,
        sha256: row.sha256,
        effectiveFrom: row.effective_from,
        installedAt: row.installed_at as Instant,
      }));
    },
    async listReceived() {
      const rows = await db<ReceivedRow>('received_standard').orderBy('version', 'desc');
      return rows.map((row) => ({
        sha256: row.sha256,
        bundleId: row.bundle_id,
        version: row.version,
        title: JSON.parse(row.title) as LocalText,
        effectiveFrom: row.effective_from,
        spec: row.spec,
        minApp: row.min_app,
        source: row.source as BundleSource,
        readable: row.readable === 1,
        receivedAt: row.received_at as Instant,
      }));
    },
    async listChosen() {
      const rows = await db<ChosenRow>('chosen_standard').whereNull('withdrawn_at').orderBy('version');
      return rows.map((row) => ({ sha256: row.sha256, version: row.version, from: row.from_on as BusinessDate }));
    },
    async listRefused(limit) {
      const rows = await db<RefusedRow>('refused_standard').orderBy('refused_at', 'desc').limit(limit);
      return rows.map(refusedFromRow);
    },
    async findConfirmation() {
      const row = await db<{ source: string; until: string; confirmed_at: string }>('standards_confirmation')
        .orderBy('until', 'desc')
        .first();
      return row === undefined ? null : { until: row.until as Instant, at: row.confirmed_at as Instant };
    },
  };
}

function refusedFromRow(row: RefusedRow): RefusedStandard {
  return {
    source: row.source as BundleSource,
    reason: row.reason as BundleRefusal,
    file: row.file,
    sha256: row.sha256,
    version: row.version,
    detail: row.detail,
    faults: JSON.parse(row.faults) as readonly BundleFault[],
    at: row.refused_at as Instant,
  };
}

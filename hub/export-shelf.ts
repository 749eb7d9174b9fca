import type { StaffId } from '../core/domain/id';
import type { ExportFile, ExportsPort } from '../core/service/case/ports';

type Kept = Readonly<{ staffId: StaffId; file: ExportFile; until: number }>;

/** Time to save a file, not to forget one on a shelf. Milliseconds. */
const keptFor = 5 * 60_000;
const mostKept = 10;

/** Files of exports in memory, never on the disk; the oldest makes room. */
export function createExportShelf(now: () => number): ExportsPort {
  const shelf = new Map<string, Kept>();

  function forgetOld(): void {
    for (const [id, { until }] of shelf) {
      if (until <= now()) {
        shelf.delete(id);
      }
    }
  }

  return {
    keep(exportId, staffId, file) {
      forgetOld();
      shelf.set(exportId, { staffId, file, until: now() + keptFor });
      const [oldest] = shelf.keys();
      if (shelf.size > mostKept && oldest !== undefined) {
        shelf.delete(oldest);
      }
    },
    find(exportId, staffId) {
      forgetOld();
      const kept = shelf.get(exportId);
      return kept?.staffId === staffId ? kept.file : null;
    },
  };
}

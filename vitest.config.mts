import os from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The drills live through histories of minutes in files of a few lines, and the
 * runner judges an unknown file by its size: begun last, they would run alone.
 */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isDrill = ({ moduleId }: TestSpecification) => moduleId.includes('/bench/faults/');
    return [...sorted.filter(isDrill), ...sorted.filter((file) => !isDrill(file))];
  }
}

export default defineConfig({
  test: {
    include: ['{build,core,hub,district,electron,renderer,migrations,standards,bench}/**/*.test.{ts,tsx,mjs}'],
    // A process for each file: sqlite3's addon is not shared between threads.
    pool: 'forks',
    // The runner keeps a processor for itself; the tests of hubs and districts mostly wait for disks and lines.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    sequence: { sequencer: LongFirst },
    testTimeout: 90_000,
    hookTimeout: 180_000,
    // A test left with .only would hide all others.
    allowOnly: !process.env['CI'],
  },
});

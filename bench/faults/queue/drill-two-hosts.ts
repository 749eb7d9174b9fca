import { join } from 'node:path';
import { prepareHub } from '../support/hub-process';
import { withScratch } from '../support/project';
import { wordsOf } from '../support/drill';
import type { Tally } from '../support/tally';

/** Row 13: a second hub on the same data must not open it, and the first must not notice. */
export async function drillTwoHosts(tally: Tally): Promise<void> {
  await withScratch(async (scratch) => {
    const program = await prepareHub('queue-hub', scratch);
    const dataDir = join(scratch, 'data');
    const first = await program.start(dataDir);
    const refused = await program.start(dataDir).then(
      async (second) => {
        await second.stop();
        return null;
      },
      (error: unknown) => wordsOf(error),
    );
    tally.check(13, 'a second hub on the same data ends', refused === null ? 'it opened the data as well' : null);
    const answer = await fetch(`${first.url}/health`);
    tally.check(13, 'the first goes on', answer.ok ? null : `it answers ${answer.status}`);
    await first.stop();
    const again = await program.start(dataDir);
    tally.check(13, 'and when it has ended, another may open it', null);
    await again.stop();
  });
}

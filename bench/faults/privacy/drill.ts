import { appendFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { openDatabase } from '../../../core/storage/open-database';
import { createLog } from '../../../hub/log';
import { copyFreshDemo, openDemoHub } from '../../../hub/testing/demo-hub';
import type { Drill } from '../support/drill';
import { withScratch } from '../support/project';
import type { Tally } from '../support/tally';
import { findInFolder, type Hit } from './find-markers';
import { liveWith } from './live-day';
import { makePdf } from './make-pdf';
import { markers, planted } from './planted';

/**
 * Rows 50 and 70: a day with 50 markers as personal data, then every file that
 * the hub wrote, everything compressed in it unpacked; also the log's lines.
 * `runs` is the number of such people, five markers each.
 */
export const privacyDrill: Drill = {
  area: 'privacy',
  rows: [50, 70],
  fullRuns: planted.length,
  run: (tally, { runs }) =>
    withScratch(async (scratch) => {
      await checkSearch(tally, join(scratch, 'control'));
      const home = join(scratch, 'centre');
      const people = planted.slice(0, runs);
      await spendDay(home, people.length);
      const logged = await readFile(join(home, 'log.txt'), 'utf8');
      tally.check(70, 'control: the hub wrote to its log', logged.length > 0 ? null : 'it is empty');
      const { files, hits } = await findInFolder(home, markers);
      const [inLog, inFiles] = [hits.filter(isInLog), hits.filter((hit) => !isInLog(hit))];
      for (const marker of people.flatMap((person) => Object.values(person))) {
        tally.check(50, 'no marker is readable in any file', sayHits(inFiles, marker));
        tally.check(70, 'no marker is readable in any line of the log', sayHits(inLog, marker));
      }

      checkSealed(tally, files);
      tally.note(50, `${people.length * 5} markers, ${files.length} files searched, ${hits.length} hits`);
      tally.note(70, `${logged.split('\n').length - 1} lines of the log, ${logged.length} bytes`);
    }),
};

const isInLog = ({ where }: Hit) => where === 'log.txt';

function sayHits(hits: readonly Hit[], marker: string): string | null {
  const found = hits.filter((hit) => hit.marker === marker);
  return found.length === 0 ? null : found.map(({ where, spelling }) => `${where} (${spelling})`).join(', ');
}

/** A centre that lives its day; its write-ahead log, and a copy of the data as before a migration, are left lying. */
async function spendDay(home: string, count: number): Promise<void> {
  const dataDir = join(home, 'data');
  await mkdir(dataDir, { recursive: true });
  await copyFreshDemo(dataDir);
  let isDone: () => void = () => undefined;
  const archived = new Promise<void>((resolve) => {
    isDone = resolve;
  });
  let papers = 0;
  let hasFailed = false;
  const demo = await openDemoHub({
    dataDir,
    log: createLog(
      (line) => appendFileSync(join(home, 'log.txt'), `${line}\n`),
      () => '2026-03-02T02:00:00.000Z',
    ),
    print: {
      renderPdf: async ({ html }) => {
        if (!hasFailed) {
          hasFailed = true;
          // Errors of others quote what they were given; the log must not.
          throw new Error(`Cannot draw ${planted[0]?.phone ?? ''} ${planted[0]?.idNumber ?? ''}`);
        }

        return makePdf(html);
      },
      print: async () => {
        papers += 1;
        if (papers >= count) {
          isDone();
        }

        return { printed: true, printer: 'drill', message: null };
      },
    },
  });
  await liveWith(demo, planted.slice(0, count));
  await archived;
  await keepWalAside(home, dataDir);
  await demo.hub.stop();
  const db = await openDatabase(join(dataDir, 'centre.db'));
  await db.raw('vacuum into ?', [join(home, 'backup.db')]);
  await db.destroy();
}

/** Stopping folds the write-ahead log into the data: a laptop that is stolen while it runs has both. */
async function keepWalAside(home: string, dataDir: string): Promise<void> {
  for (const name of ['centre.db', 'centre.db-wal']) {
    await writeFile(join(home, `running-${name}`), await readFile(join(dataDir, name)));
  }
}

/** A search that finds nothing proves nothing unless it finds what is there. */
async function checkSearch(tally: Tally, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const [marker = ''] = markers;
  const deep = gzipSync(Buffer.concat([Buffer.from('....'), deflateSync(Buffer.from(marker, 'utf16le'))]));
  const plants: Readonly<Record<string, Buffer>> = {
    'in the open': Buffer.from(`…${marker}…`, 'utf8'),
    'in UTF-16': Buffer.from(`x${marker}`, 'utf16le'),
    'in a deflated stream': Buffer.concat([Buffer.from('head'), deflateSync(Buffer.from(marker, 'utf8'))]),
    'in a gzip file': gzipSync(Buffer.from(marker, 'utf8')),
    'in a stream within a gzip file': deep,
    'in the stream of a PDF': makePdf(marker),
  };
  for (const [where, bytes] of Object.entries(plants)) {
    await writeFile(join(folder, where), bytes);
  }

  const { hits } = await findInFolder(folder, markers);
  for (const where of Object.keys(plants)) {
    const isFound = hits.some((hit) => hit.where === where && hit.marker === marker);
    tally.check(50, `control: a marker ${where} is found`, isFound ? null : 'the search is blind there');
  }
}

/** Papers and scans are there, and all of them sealed. */
function checkSealed(tally: Tally, files: readonly string[]): void {
  const kept = files.filter((file) => file.includes('/files/'));
  const open = kept.filter((file) => !file.endsWith('.sealed'));
  tally.check(50, 'archived PDFs and scans are there', kept.length > 2 ? null : `only ${kept.length}`);
  tally.check(50, 'every archived PDF and scan is a sealed file', open.length === 0 ? null : open.join(', '));
}

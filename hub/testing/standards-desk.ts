import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BusinessDate } from '../../core/domain/calendar/instant';
import type { CounterId } from '../../core/domain/id';
import type { StandardBundle } from '../../core/domain/standards/bundle';
import { demoPassword } from '../../core/service/centre/demo-centre';
import { loadStandards } from '../../core/service/standards/load-standards';
import type { StandardsKeeper } from '../standards/standards-keeper';
import { known, mondayMorning, openDemoHub, standardsDir, type DemoHub } from './demo-hub';
import { createStandardsOffice } from './signed-standards';

export const monday = Date.parse(mondayMorning);
export const day = 24 * 3600_000;

/** A demo centre that trusts a standards office, whose files lie in a folder that a test may spoil. */
export async function openStandardsDesk() {
  const shipped = await loadStandards(standardsDir);
  const dir = await mkdtemp(join(tmpdir(), 'yimen-repository-'));
  const office = createStandardsOffice(monday - day);
  let demo = await openDemoHub({ version: '0.1.0' });
  await keeperOf(demo).trust(office.firstRoot);

  const list = () => demo.call(demo.identity('manager'), 'standards.listVersions', {});
  const find = async (version: number) => (await list()).versions.find((one) => one.version === version);
  const desk = {
    shipped,
    dir,
    office,
    demo: () => demo,
    list,
    bundle: (version: number, more: Partial<StandardBundle> = {}): StandardBundle => ({
      ...shipped,
      version,
      effectiveFrom: '2026-03-03',
      ...more,
    }),
    look: () => keeperOf(demo).refresh({ kind: 'stick', dir }),
    inForce: async () => (await demo.call(demo.identity('kiosk'), 'standards.read', {})).version,
    stateOf: async (version: number) => (await find(version))?.state,
    shaOf: async (version: number) => (await find(version))?.sha256 ?? '',
    async choose(version: number, from: string): Promise<void> {
      const sha256 = (await find(version))?.sha256 ?? '';
      await demo.call(demo.identity('manager'), 'standards.choose', { sha256, from: from as BusinessDate });
    },
    async restart(): Promise<void> {
      demo = await demo.restart();
    },
    /** The next morning: sessions are over, and both stations sign in again. */
    async nextDay(days = 1): Promise<void> {
      demo.clock.pass(days * day);
      await demo.call(demo.identity('manager'), 'session.signIn', { name: '周敏', password: demoPassword });
      await demo.call(demo.identity('clerk', 1), 'session.signIn', { name: '陈静', password: demoPassword });
    },
    serveSomebody: () => serveSomebody(demo),
    spoil: (file: RegExp, change: (text: string) => string) => spoil(dir, file, change),
    async close(): Promise<void> {
      await demo.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
  return desk;
}

export type StandardsDesk = Awaited<ReturnType<typeof openStandardsDesk>>;

export function keeperOf(demo: DemoHub): StandardsKeeper {
  const keeper = demo.hub.standards();
  if (keeper === null) {
    throw new Error('The data is not open');
  }
  return keeper;
}

/** A resident takes a number and is served: whatever happens to standards, the desk is open. */
async function serveSomebody(demo: DemoHub): Promise<void> {
  const counterId = demo.counters[0] as CounterId;
  const clerk = demo.identity('clerk', 1);
  await demo.call(clerk, 'counter.open', { counterId });
  await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category, itemId: known.item });
  await demo.call(clerk, 'queue.callNext', { counterId });
  await demo.call(clerk, 'queue.startService', { counterId });
  await demo.call(clerk, 'queue.finish', { counterId });
}

async function spoil(dir: string, file: RegExp, change: (text: string) => string): Promise<void> {
  let count = 0;
  for (const folder of ['metadata', 'targets']) {
    for (const name of (await readdir(join(dir, folder))).filter((one) => file.test(one))) {
      const path = join(dir, folder, name);
      const before = await readFile(path, 'utf8');
      const after = change(before);
      count += Number(after !== before);
      await writeFile(path, after);
    }
  }

  if (count === 0) {
    throw new Error(`Nothing was spoilt: ${file.source}`);
  }
}

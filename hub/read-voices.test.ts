import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readVoices } from './read-voices';
import { standardsDir } from './testing/demo-hub';

let root = '';
const refused: string[] = [];
const log = (_level: string, event: string, details: Readonly<Record<string, unknown>> = {}) =>
  refused.push(`${event} ${String(details['folder'])}`);

beforeEach(async () => {
  refused.length = 0;
  root = await mkdtemp(join(tmpdir(), 'yimen-voices-'));
  await mkdir(join(root, 'voice'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

/** A dialect as a centre records it: the calls, and no guidance. */
async function addDialect(change: (voice: Record<string, unknown>) => void = () => undefined): Promise<void> {
  const folder = join(root, 'voice/wuu');
  await cp(join(standardsDir, 'voice/zh'), folder, { recursive: true });
  const voice = JSON.parse(await readFile(join(folder, 'voice.json'), 'utf8')) as Record<string, unknown>;
  Object.assign(voice, { name: { zh: '沪语', en: 'Shanghainese' } });
  delete voice['guide'];
  change(voice);
  await writeFile(join(folder, 'voice.json'), JSON.stringify(voice));
}

describe('readVoices', () => {
  it('finds the shipped voices, which guide at the kiosk as well', async () => {
    const voices = await readVoices(standardsDir, log);
    expect(voices.map(({ id }) => id)).toEqual(['zh', 'en']);
    for (const { guide } of voices) {
      expect(guide).toEqual(expect.arrayContaining(['page-home', 'your-number', 'item-residence-registration']));
    }
    expect(refused).toEqual([]);
  });

  it('finds a dialect by its folder alone', async () => {
    await addDialect();
    expect(await readVoices(root, log)).toMatchObject([{ id: 'wuu', name: { zh: '沪语' }, guide: [] }]);
  });

  it.each<[string, () => Promise<void>]>([
    [
      'a digit was not recorded',
      () =>
        addDialect((voice) => Object.assign(voice, { clips: (voice['clips'] as string[]).filter((c) => c !== '7') })),
    ],
    [
      'a declared clip is not there',
      async () => {
        await addDialect();
        await rm(join(root, 'voice/wuu/counter.wav'));
      },
    ],
    ['its declaration leads out of the folder', () => addDialect((voice) => Object.assign(voice, { guide: ['../x'] }))],
    [
      'its declaration is not JSON',
      async () => {
        await addDialect();
        await writeFile(join(root, 'voice/wuu/voice.json'), '{');
      },
    ],
  ])('leaves a folder out, and says so, when %s', async (_what, prepare) => {
    await prepare();
    expect(await readVoices(root, log)).toEqual([]);
    expect(refused).toEqual(['voice.refused wuu']);
  });

  it('comes up silent where there is no folder of voices', async () => {
    await rm(join(root, 'voice'), { recursive: true });
    expect(await readVoices(root, log)).toEqual([]);
  });
});

import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { missingClips } from '../core/domain/queue/announcement-clips';
import type { InstalledVoice } from '../core/service/handler';
import { describeError, type Log } from './log';

const clipName = z.string().regex(/^[a-z0-9-]{1,100}$/);

const declaration = z.object({
  spec: z.literal('yimen-voice/1'),
  language: z.string().min(1).max(20),
  name: z.object({ zh: z.string().min(1).max(40), en: z.string().min(1).max(40) }),
  sentence: z.array(z.string().max(100)).min(1).max(20),
  gapSeconds: z.number().min(0).max(2),
  clips: z.array(clipName).max(200),
  guide: z.array(clipName).max(2000).default([]),
});

/**
 * Finds every voice that lies in the standards' folder `voice`, so that a dialect
 * is added by putting its folder there and starting again. A folder that could
 * not speak every call is left out and said in the log: the hall must never find
 * out in the middle of a number.
 */
export async function readVoices(standardsDir: string, log: Log): Promise<readonly InstalledVoice[]> {
  const root = join(standardsDir, 'voice');
  const folders = await readdir(root, { withFileTypes: true }).catch(() => []);
  const voices: InstalledVoice[] = [];
  for (const { name: id } of folders.filter((entry) => entry.isDirectory()).toSorted(byName)) {
    try {
      voices.push(await readVoice(join(root, id), id));
    } catch (error) {
      log('warn', 'voice.refused', { folder: id, ...describeError(error) });
    }
  }

  return voices;
}

async function readVoice(folder: string, id: string): Promise<InstalledVoice> {
  const voice = declaration.parse(JSON.parse(await readFile(join(folder, 'voice.json'), 'utf8')));
  const missing = missingClips(voice);
  if (missing.length > 0) {
    throw new Error(`clips are missing: ${missing.join(', ')}`);
  }

  for (const clip of voice.clips) {
    await access(join(folder, `${clip}.wav`));
  }
  for (const clip of voice.guide) {
    await access(join(folder, 'guide', `${clip}.ogg`));
  }

  return { id, ...voice };
}

/** The shipped ones first, then by folder. */
function byName(a: Readonly<{ name: string }>, b: Readonly<{ name: string }>): number {
  const shipped = ['zh', 'en'];
  const rankOf = (name: string) => (shipped.includes(name) ? shipped.indexOf(name) : shipped.length);
  return rankOf(a.name) - rankOf(b.name) || a.name.localeCompare(b.name, 'en');
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';
import { z } from 'zod';
import type { BundleFault } from '../../contract/bundle-fault';
import { parseStandardBundle } from '../../contract/standard-bundle';
import type { StandardBundle } from '../../domain/standards/bundle';
import { canonicalText } from '../../domain/standards/canonical-text';

/** The bundle must not be used; each fault says where, down to the field. */
export class BrokenBundleError extends Error {
  constructor(
    readonly dir: string,
    readonly faults: readonly BundleFault[],
  ) {
    super(
      `The standard bundle in ${dir} is broken: ${faults.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    );
    this.name = 'BrokenBundleError';
  }
}

const partNames = [
  'categories',
  'items',
  'priorityGroups',
  'review',
  'openingHours',
  'calendar',
  'numbering',
  'settings',
  'evaluationScheme',
  'lifeEvents',
  'codeLists',
] as const;

/** Parts that a bundle made before they were known does without. */
const laterPartNames = ['divisions', 'itemBundles', 'procedures'] as const;

/** A file of the bundle's own folder: a bundle comes from elsewhere and must not read the machine it lands on. */
const ownFile = z.string().refine((file) => !isAbsolute(file) && !normalize(file).startsWith('..'), {
  message: 'must lie inside the bundle',
});

/** bundle.json: the heading, and which file holds which part. */
const manifestSchema = z.looseObject({
  files: z.strictObject({
    ...(Object.fromEntries(partNames.map((name) => [name, ownFile])) as Record<
      (typeof partNames)[number],
      typeof ownFile
    >),
    divisions: ownFile.exactOptional(),
    itemBundles: ownFile.exactOptional(),
    procedures: ownFile.exactOptional(),
  }),
  forms: z.array(z.strictObject({ file: ownFile, itemIds: z.array(z.string()) })),
  papers: z.array(ownFile).exactOptional(),
});

/** Reads a bundle's folder whole and checks it; a broken one is refused with every fault found. */
export async function loadStandards(dir: string): Promise<StandardBundle> {
  const parsed = parseStandardBundle(await readBundleFolder(dir));
  if (!parsed.ok) {
    throw new BrokenBundleError(dir, parsed.faults);
  }
  return parsed.bundle;
}

/** SHA-256 of the content, whatever the order of keys or the layout of the files. */
export function hashStandards(bundle: StandardBundle): string {
  return createHash('sha256').update(canonicalText(bundle)).digest('hex');
}

/** The parts of a bundle's folder put together, unchecked. */
export async function readBundleFolder(dir: string): Promise<unknown> {
  const manifest = manifestSchema.safeParse(await readJson(dir, 'bundle.json'));
  if (!manifest.success) {
    const faults = manifest.error.issues.map(({ path, message }) => ({
      path: `bundle.json:${path.join('.')}`,
      message,
    }));
    throw new BrokenBundleError(dir, faults);
  }
  const { files, forms, papers, ...heading } = manifest.data;
  const parts = await Promise.all(
    [...partNames, ...laterPartNames].flatMap((name) => {
      const file = files[name];
      return file === undefined ? [] : [readPart(dir, name, file)];
    }),
  );
  return {
    ...heading,
    ...Object.fromEntries(parts),
    forms: await Promise.all(forms.map((form) => readForm(dir, form))),
    ...(papers === undefined ? {} : { papers: await Promise.all(papers.map((file) => readJson(dir, file))) }),
  };
}

async function readPart(dir: string, name: string, file: string): Promise<readonly [string, unknown]> {
  return [name, await readJson(dir, file)];
}

async function readForm(dir: string, { file, itemIds }: Readonly<{ file: string; itemIds: readonly string[] }>) {
  const template = z.looseObject({ id: z.unknown(), version: z.unknown() }).safeParse(await readJson(dir, file));
  if (!template.success) {
    throw new BrokenBundleError(dir, [{ path: file, message: 'is not a form template' }]);
  }
  return { id: template.data.id, version: template.data.version, itemIds, template: template.data };
}

async function readJson(dir: string, file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(dir, file), 'utf8')) as unknown;
  } catch (error) {
    const message = error instanceof SyntaxError ? `is not JSON: ${error.message}` : 'cannot be read';
    throw new BrokenBundleError(dir, [{ path: file, message }]);
  }
}

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where bundles come from: the district over the line, or the same files on a stick. */
export type BundleSourceAt = Readonly<{ kind: 'district'; url: string }> | Readonly<{ kind: 'stick'; dir: string }>;

/** The source cannot be asked at all: no word was given, so nothing is refused. */
export class SourceUnreachable extends Error {
  override readonly name = 'SourceUnreachable';
}

/** More bytes than the signed list allows. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/** Fetches one file of the repository; null when the source has no such file. */
export type FetchFile = (path: string, maxLength: number) => Promise<Buffer | null>;

export type FetchOptions = Readonly<{ fetch?: typeof globalThis.fetch; timeout?: number }>;

/** A large bundle over a slow line. Milliseconds. */
const patience = 60_000;

export function createFetchFile(source: BundleSourceAt, options: FetchOptions = {}): FetchFile {
  return source.kind === 'stick' ? fromFolder(source.dir) : fromDistrict(source.url, options);
}

function fromFolder(dir: string): FetchFile {
  return async (path, maxLength) => {
    try {
      const file = join(dir, ...path.split('/'));
      if ((await stat(file)).size > maxLength) {
        throw new TooLong(`${path} is longer than ${maxLength} bytes`);
      }

      return await readFile(file);
    } catch (error) {
      if (error instanceof TooLong) {
        throw error;
      }

      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return null;
      }

      throw new SourceUnreachable(`The stick cannot be read: ${path}`, { cause: error });
    }
  };
}

function fromDistrict(url: string, { fetch = globalThis.fetch, timeout = patience }: FetchOptions): FetchFile {
  return async (path, maxLength) => {
    try {
      const response = await fetch(new URL(`v1/bundles/${path}`, url.endsWith('/') ? url : `${url}/`), {
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      if (response.status === 404) {
        await response.body?.cancel();
        return null;
      }

      if (!response.ok || response.body === null) {
        throw new SourceUnreachable(`The district answered ${response.status} for ${path}`);
      }

      return await readBody(response.body, path, maxLength);
    } catch (error) {
      if (error instanceof TooLong || error instanceof SourceUnreachable) {
        throw error;
      }

      throw new SourceUnreachable(`The district cannot be reached for ${path}`, { cause: error });
    }
  };
}

/** Counts as it reads: what never ends must not fill the memory. */
async function readBody(body: ReadableStream<Uint8Array>, path: string, maxLength: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return Buffer.concat(chunks);
    }

    length += value.length;
    if (length > maxLength) {
      await reader.cancel();
      throw new TooLong(`${path} is longer than ${maxLength} bytes`);
    }

    chunks.push(value);
  }
}

import { LineDown, type Transport } from './district-client';

/** Milliseconds. A batch over a slow line takes a while; a dead line must not hold the next attempt for long. */
const patience = 60_000;
/** A page of facts that come back, unpacked; more than that is no answer of a district. */
const mostBytes = 64 * 2 ** 20;

export function createHttpTransport(url: string, most = mostBytes): Transport {
  return async (path, headers, body) => {
    try {
      const response = await fetch(new URL(path, url), {
        method: 'POST',
        headers,
        // A copy: the fetch of older Nodes takes plain byte arrays only.
        body: Uint8Array.from(body),
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      });
      return { status: response.status, body: await readAll(response, most) };
    } catch (error) {
      throw new LineDown('The district cannot be reached', { cause: error });
    }
  };
}

async function readAll(response: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    const bytes = part as Uint8Array;
    length += bytes.length;
    if (length > most) {
      throw new LineDown('The answer is too large');
    }

    parts.push(bytes);
  }

  return Buffer.concat(parts);
}

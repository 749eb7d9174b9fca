import type { FastifyRequest } from 'fastify';

/** A page of another site cannot send this header without asking first, and nobody answers its question. */
export const consoleHeader = 'x-yimen-console';

/**
 * Whether a request comes from a page of this server. The cookie alone does not
 * say so: the browser adds it to whatever page asks. The browser's own word on
 * the origin must name the host it speaks to.
 */
export function isSameOrigin(request: FastifyRequest): boolean {
  const { origin, host, [consoleHeader]: mark, 'sec-fetch-site': site } = request.headers;
  if (mark !== '1' || origin === undefined || host === undefined || (site !== undefined && site !== 'same-origin')) {
    return false;
  }

  return URL.canParse(origin) && new URL(origin).host === host;
}

/** As the browser sees it, also behind a balancer that ends the encryption. */
export function isEncrypted(request: FastifyRequest): boolean {
  return request.headers.origin?.startsWith('https://') ?? false;
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether the browser runs on the server's own machine, where no line can be
 * listened to. Its own word again: a balancer on this machine makes everybody
 * look as if they came from here.
 */
export function isLocal(request: FastifyRequest): boolean {
  const { origin = '' } = request.headers;
  return URL.canParse(origin) && loopback.has(new URL(origin).hostname);
}

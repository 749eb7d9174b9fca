import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { consolePolicy } from './content-security-policy';

const consoleAddress = '/console/index.html';

/** Serves the console's page and its files, which `npm run district` builds into a folder of their own. */
export async function serveConsolePages(app: FastifyInstance, pagesDir: string): Promise<void> {
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  for (const shorter of ['/', '/console', '/console/']) {
    app.get(shorter, (_request, reply) => reply.redirect(consoleAddress));
  }

  app.get(consoleAddress, async (_request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    const html = await readFile(join(pagesDir, 'district', 'index.html'), 'utf8');
    return reply
      .headers({
        'content-security-policy': consolePolicy(nonce),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      .type('text/html; charset=utf-8')
      .send(html.replaceAll('__CSP_NONCE__', nonce));
  });
  await app.register(fastifyStatic, {
    root: join(pagesDir, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '1h',
    decorateReply: false,
    setHeaders: (response) => {
      void response.header('x-content-type-options', 'nosniff');
      void response.header('cross-origin-resource-policy', 'same-origin');
    },
  });
}

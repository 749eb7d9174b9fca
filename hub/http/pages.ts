import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { contentSecurityPolicy } from './content-security-policy';

export const screens = ['welcome', 'kiosk', 'hall', 'display', 'rating', 'clerk', 'manager'] as const;

/** Serves the same screens to plain browsers that the shell shows in windows. */
export async function servePages(app: FastifyInstance, rendererDir: string, standardsDir: string): Promise<void> {
  app.addHook('onSend', async (_request, reply) => {
    void reply
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .header('cross-origin-opener-policy', 'same-origin');
  });

  // Every browser asks for one; nothing missing should stand in its console.
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  app.get('/', (_request, reply) => reply.redirect('/welcome/index.html'));
  for (const screen of screens) {
    app.get(`/${screen}/`, (_request, reply) => reply.redirect(`/${screen}/index.html`));
    app.get(`/${screen}/index.html`, async (_request, reply) => {
      const nonce = randomBytes(16).toString('base64');
      const html = await readFile(join(rendererDir, screen, 'index.html'), 'utf8');
      return reply
        .header('content-security-policy', contentSecurityPolicy(nonce))
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(html.replaceAll('__CSP_NONCE__', nonce));
    });
  }

  await app.register(fastifyStatic, {
    root: join(rendererDir, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '1h',
  });
  await app.register(fastifyStatic, {
    root: join(standardsDir, 'voice'),
    prefix: '/standards/voice/',
    decorateReply: false,
  });
}

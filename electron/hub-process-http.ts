import './tracing-channel-polyfill';
import type { Hub } from '../hub/hub';
import { describeError, type Log } from '../hub/log';

export type BrowserDoor = Readonly<{ rendererDir: string; standardsDir: string; version: string; port: number }>;

/**
 * Serves browsers, programs and LED boards on this machine beside the windows.
 * Loaded when the windows have their lines, since nobody waits for it; if the
 * usual port is taken another one is, and if none is to be had the windows go on.
 */
export async function openBrowserDoor(
  hub: Hub,
  { port, ...door }: BrowserDoor,
  log: Log,
): Promise<(() => Promise<void>) | null> {
  const { startServer } = await import('../hub/http/server');
  for (const tried of [port, 0]) {
    try {
      const server = await startServer({ ...door, hub, port: tried, log });
      log('info', 'hub.serving', { url: server.url });
      return server.close;
    } catch (error) {
      log('warn', 'hub.portTaken', { port: tried, ...describeError(error) });
    }
  }

  return null;
}

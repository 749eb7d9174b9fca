import { randomUUID } from 'node:crypto';
import type { OutputOf } from '../core/contract/index';
import type { Hub } from './hub';

const everyMilliseconds = 1000;

/** Asks once a second, where the centre wants idle counters to call by themselves; returns how to stop. */
export function startAutoCaller(hub: Pick<Hub, 'state' | 'dispatch'>): () => void {
  const timer = setInterval(() => void callForIdle(hub), everyMilliseconds);
  return () => {
    clearInterval(timer);
  };
}

async function callForIdle(hub: Pick<Hub, 'state' | 'dispatch'>): Promise<void> {
  if (hub.state() !== 'open') {
    return;
  }

  const settings = await hub.dispatch({ kind: 'host' }, 'centre.readSettings', {});
  if (settings.ok && (settings.value as OutputOf<'centre.readSettings'>).autoCallSeconds > 0) {
    await hub.dispatch({ kind: 'host' }, 'queue.autoCall', { requestId: randomUUID() });
  }
}

import type { ConnectLine } from './line';

/**
 * The line that Electron's preload hands over: a MessagePort in a window
 * message. A hub that was restarted comes as a new port, which replaces the old.
 */
export const connectPortLine: ConnectLine = ({ opened, received, closed }) => {
  let current: MessagePort | null = null;

  const take = (event: MessageEvent<unknown>) => {
    const port = event.ports[0];
    // Only the page itself may speak here: the preload posts from this very window.
    if (event.source !== window || event.data !== 'hub-line' || port === undefined) {
      return;
    }
    current?.close();
    current = port;
    const end = () => {
      if (current === port) {
        current = null;
        closed();
      }
    };
    port.onmessage = (message: MessageEvent<unknown>) => {
      if (current === port && typeof message.data === 'string') {
        received(message.data);
      }
    };
    // Newer engines tell when the other end is gone; older ones leave it to the heartbeat.
    port.addEventListener('close', end);
    port.start();
    // The page cannot ask for another port: a silent one may yet speak again, so it is never dropped.
    opened({ send: (text) => port.postMessage(text), drop: () => undefined });
  };

  window.addEventListener('message', take);
  return () => {
    window.removeEventListener('message', take);
    current?.close();
    current = null;
  };
};

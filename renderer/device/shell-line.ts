import type { DeviceAnswer, DeviceAsk, FromDevice } from '../../core/contract/device-line';

export type ShellLine = Readonly<{ ask: (ask: DeviceAsk) => Promise<DeviceAnswer> }>;

/** The line to the shell, which the preload hands over; what is asked before it comes waits for it. */
export function openShellLine(): ShellLine {
  const waiting = new Map<number, (answer: DeviceAnswer) => void>();
  let lastId = 0;
  let arrive: (port: MessagePort) => void = () => undefined;
  let port = new Promise<MessagePort>((resolve) => {
    arrive = resolve;
  });

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const given = event.ports[0];
    // Only the page itself may speak here: the preload posts from this very window.
    if (event.source !== window || event.data !== 'hub-line' || given === undefined) {
      return;
    }
    given.onmessage = ({ data }: MessageEvent<FromDevice>) => {
      waiting.get(data.id)?.(data.answer);
      waiting.delete(data.id);
    };
    arrive(given);
    port = Promise.resolve(given);
  });

  return {
    ask: (ask) =>
      new Promise((resolve) => {
        const id = ++lastId;
        waiting.set(id, resolve);
        void port.then((to) => to.postMessage({ id, ask }));
      }),
  };
}

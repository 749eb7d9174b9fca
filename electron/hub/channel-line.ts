import type { MessagePortMain } from 'electron';

/** A line over a MessagePort; the shape is the hub's own `Line`. */
export type ChannelLine = Readonly<{
  send: (text: string) => void;
  onText: (listener: (text: string) => void) => void;
  onClosed: (listener: () => void) => void;
  close: () => void;
}>;

/** What is no text is passed on as an empty frame, which the hub refuses like any other malformed one. */
export function createChannelLine(port: MessagePortMain): ChannelLine {
  return {
    send: (text) => port.postMessage(text),
    onText: (listener) => {
      port.on('message', ({ data }: { data: unknown }) => listener(typeof data === 'string' ? data : ''));
      // Frames that came earlier wait until now.
      port.start();
    },
    onClosed: (listener) => port.on('close', listener),
    close: () => port.close(),
  };
}

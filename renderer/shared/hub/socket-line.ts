import type { ConnectLine } from './line';

const firstPause = 250;
const longestPause = 3000;

/** The line of a plain browser: a WebSocket that comes back by itself, a little later each time. */
export function createSocketLine(url: string, token: string): ConnectLine {
  return ({ opened, received, closed }) => {
    let stopped = false;
    let pause = firstPause;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let socket: WebSocket | null = null;

    const open = () => {
      const mine = new WebSocket(url);
      socket = mine;
      mine.onopen = () => {
        mine.send(JSON.stringify({ auth: token }));
        // What is sent into a closing socket is lost anyway, and is sent again on the next line.
        const send = (text: string) => (mine.readyState === WebSocket.OPEN ? mine.send(text) : undefined);
        opened({ send, drop: () => mine.close() });
      };
      mine.onmessage = (event: MessageEvent<unknown>) => {
        pause = firstPause;
        if (typeof event.data === 'string') {
          received(event.data);
        }
      };
      mine.onclose = () => {
        closed();
        if (!stopped) {
          // Spread, so that forty screens do not all knock at the same moment after a restart.
          timer = setTimeout(open, pause * (0.75 + Math.random() * 0.25));
          pause = Math.min(pause * 2, longestPause);
        }
      };
    };

    open();
    return () => {
      stopped = true;
      if (timer !== null) {
        clearTimeout(timer);
      }
      socket?.close();
    };
  };
}

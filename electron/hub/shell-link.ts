import type { MessagePortMain, ParentPort } from 'electron';
import type { AskName, Asks, FromHub, HubRefusal, HubState, LineFor, ToHub } from '../messages';

type Start = Extract<ToHub, { kind: 'start' }>;

export type ShellOrders = Readonly<{
  start: (start: Start) => void;
  line: (who: LineFor, port: MessagePortMain) => void;
  stop: () => void;
}>;

/** The hub process's end of the line to the shell. */
export type ShellLink = Readonly<{
  ask: <N extends AskName>(name: N, input: Asks[N]['input']) => Promise<Asks[N]['output']>;
  tellState: (state: HubState) => void;
  tellOpened: (passphrase: string) => void;
  refuse: (refusal: HubRefusal) => void;
}>;

type Waiting = Readonly<{ resolve: (value: unknown) => void; reject: (error: Error) => void }>;

export function linkToShell(parent: ParentPort, orders: ShellOrders): ShellLink {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const tell = (message: FromHub) => parent.postMessage(message);

  function settle(answer: Extract<ToHub, { kind: 'answer' }>): void {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.ok) {
      asked?.resolve(answer.value);
    } else {
      asked?.reject(new Error(answer.message));
    }
  }

  function obey(message: ToHub, port: MessagePortMain | undefined): void {
    switch (message.kind) {
      case 'start':
        return orders.start(message);
      case 'line':
        return port === undefined ? undefined : orders.line(message.who, port);
      case 'answer':
        return settle(message);
      case 'ping':
        return tell({ kind: 'pong' });
      case 'stop':
        return orders.stop();
    }
  }

  parent.on('message', ({ data, ports }) => obey(data as ToHub, ports[0]));
  return {
    ask: <N extends AskName>(name: N, input: Asks[N]['input']) =>
      new Promise<Asks[N]['output']>((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve: (value) => resolve(value as Asks[N]['output']), reject });
        tell({ kind: 'ask', id, name, input });
      }),
    tellState: (state) => tell({ kind: 'state', state }),
    tellOpened: (passphrase) => tell({ kind: 'opened', passphrase }),
    refuse: (refusal) => tell({ kind: 'refused', refusal }),
  };
}

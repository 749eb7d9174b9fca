import { utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import { appendLog, describeFault, writeLog } from '../log-file';
import type { AskHandlers, FromHub, HubRefusal, HubState, LineFor, ToHub } from '../messages';
import { watchPulse } from './pulse';

/** Milliseconds that a hub gets to finish what it does and close its files. */
const stopsWithin = 5000;

export type HubChildOptions = Readonly<{
  modulePath: string;
  start: Omit<Extract<ToHub, { kind: 'start' }>, 'kind'>;
  asks: AskHandlers;
  stateChanged: (state: HubState) => void;
  opened: (passphrase: string) => void;
  refused: (refusal: HubRefusal) => void;
  exited: (code: number) => void;
}>;

/** One hub process, from its fork to its end. */
export type HubChild = Readonly<{
  connect: (who: LineFor, port: MessagePortMain) => void;
  /** Asks it to close its database and go, and waits until it is gone. */
  stop: () => Promise<void>;
  endNow: () => void;
}>;

export function forkHub(options: HubChildOptions): HubChild {
  const child = utilityProcess.fork(options.modulePath, [], {
    stdio: ['ignore', 'inherit', 'pipe'],
    serviceName: 'hub',
  });
  const tell = (message: ToHub, ports: MessagePortMain[] = []) => child.postMessage(message, ports);

  const pulse = watchPulse({
    ask: () => tell({ kind: 'ping' }),
    lost: () => {
      writeLog('error', 'hub.hangs');
      endNow(child);
    },
  });

  function hear(message: FromHub): void {
    switch (message.kind) {
      case 'state':
        pulse.start();
        return options.stateChanged(message.state);
      case 'opened':
        return options.opened(message.passphrase);
      case 'refused':
        return options.refused(message.refusal);
      case 'ask':
        return void answerAsk(options.asks, message).then(tell);
      case 'pong':
        return pulse.felt();
    }
  }

  child.stderr?.on('data', (text: Buffer) => appendLog(text.toString('utf8')));
  child.on('message', hear);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      pulse.stop();
      options.exited(code);
      resolve();
    });
  });
  tell({ kind: 'start', ...options.start });

  return {
    connect: (who, port) => tell({ kind: 'line', who }, [port]),
    endNow: () => endNow(child),
    stop: async () => {
      const timer = setTimeout(() => endNow(child), stopsWithin);
      tell({ kind: 'stop' });
      await gone;
      clearTimeout(timer);
    },
  };
}

async function answerAsk(asks: AskHandlers, { id, name, input }: Extract<FromHub, { kind: 'ask' }>): Promise<ToHub> {
  try {
    const handle = asks[name] as (input: unknown) => Promise<unknown>;
    return { kind: 'answer', id, ok: true, value: await handle(input) };
  } catch (error) {
    writeLog('error', 'shell.askFailed', { name, ...describeFault(error) });
    return { kind: 'answer', id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** A hung process answers no polite signal. */
function endNow(child: UtilityProcess): void {
  try {
    if (child.pid !== undefined) {
      process.kill(child.pid, 'SIGKILL');
    }
  } catch {
    // It went by itself.
  }
}

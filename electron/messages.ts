import type { StationKind } from '../core/contract/roles';

/** For whom a line is; the hub process looks the station up in the hub's own table. */
export type LineFor =
  Readonly<{ kind: 'setup' }> | Readonly<{ kind: 'station'; station: StationKind; counterId: string | null }>;

export type HubState = 'unconfigured' | 'locked' | 'open';

export type PrintJob = Readonly<{
  documentId: string;
  title: string;
  html: string;
  pageSize: 'A4' | 'ticket';
  /** `ticket`, `form`, or the id of one of the centre's own papers. */
  kind: string;
}>;

/** What is printed is what was archived; `copy` counts from 1, and from 2 on the sheet says 补打. */
export type PrintOrder = PrintJob & Readonly<{ pdf: Uint8Array; copy: number }>;

export type PrintOutcome = Readonly<{ printed: boolean; printer: string | null; message: string | null }>;

export type HubRefusal = Readonly<{ name: string; message: string }>;

/** What the hub process asks of the shell, which alone has printers and the system's key keeper. */
export type Asks = Readonly<{
  wrapKey: Readonly<{ input: Readonly<{ key: string }>; output: string }>;
  unwrapKey: Readonly<{ input: Readonly<{ wrapped: string }>; output: string }>;
  renderPdf: Readonly<{ input: PrintJob; output: Uint8Array }>;
  print: Readonly<{ input: PrintOrder; output: PrintOutcome }>;
}>;

export type AskName = keyof Asks;

export type AskHandlers = Readonly<{ [N in AskName]: (input: Asks[N]['input']) => Promise<Asks[N]['output']> }>;

export type ToHub =
  | Readonly<{
      kind: 'start';
      dataDir: string;
      standardsDir: string;
      markFile: string;
      identityFile: string;
      rendererDir: string;
      /** Where browsers of this machine find the hub. */
      port: number;
      version: string;
      keepsKeys: boolean;
      /** What somebody typed before the hub process died; kept in memory only. */
      passphrase: string | null;
    }>
  /** Carries a MessagePort. */
  | Readonly<{ kind: 'line'; who: LineFor }>
  | Readonly<{ kind: 'answer'; id: number; ok: true; value: unknown }>
  | Readonly<{ kind: 'answer'; id: number; ok: false; message: string }>
  | Readonly<{ kind: 'ping' }>
  | Readonly<{ kind: 'stop' }>;

export type FromHub =
  | Readonly<{ kind: 'state'; state: HubState }>
  | Readonly<{ kind: 'refused'; refusal: HubRefusal }>
  | Readonly<{ kind: 'ask'; id: number; name: AskName; input: unknown }>
  | Readonly<{ kind: 'opened'; passphrase: string }>
  | Readonly<{ kind: 'pong' }>;

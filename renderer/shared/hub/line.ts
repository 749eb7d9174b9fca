import type { RefusalBody } from '../../../core/contract/frames';

/** One open connection to the hub: JSON text both ways. */
export type Line = Readonly<{
  send: (text: string) => void;
  /** The line is dead though nobody said so: gives it up where the page can open another. */
  drop: () => void;
}>;

export type LineEvents = Readonly<{
  /** A new line is there; the one before it, if any, is gone. */
  opened: (line: Line) => void;
  received: (text: string) => void;
  closed: () => void;
}>;

/** Keeps a line open for as long as the page lives; answers with how to stop. */
export type ConnectLine = (events: LineEvents) => () => void;

export type LineState = 'connecting' | 'up' | 'down';

/** What happens on this side of the line, in the shape of the hub's own refusals. */
export type LineFaultCode = 'line.noAnswer' | 'line.closed';

export type LineStatus = Readonly<{ state: LineState; refusal: RefusalBody | null }>;

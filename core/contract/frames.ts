import { z } from 'zod';

/** Larger frames are refused unread: no honest call comes near it. Characters of JSON text. */
export const maximumFrameLength = 256 * 1024;

/**
 * What crosses a line (MessagePort or WebSocket): JSON text, the same on both.
 *
 * A WebSocket opens with `{auth}`; a MessagePort needs none, since the shell
 * that hands it out says which station it is for.
 */
export const clientFrame = z.union([
  z.object({ auth: z.string().max(200) }),
  z.object({ id: z.int().min(0), method: z.string().max(80), input: z.unknown() }),
]);

export type ClientFrame = z.infer<typeof clientFrame>;

export type RefusalBody = Readonly<{
  code: string;
  message: string;
  details?: unknown;
  /** Names the log entry of a fault. */
  incident?: string;
}>;

/** Thin on purpose: screens re-ask through authorised queries. */
export type Notice = Readonly<{ seq: number; type: string; subjectId: string }>;

export type Reply = Readonly<{ ok: true; value: unknown }> | Readonly<{ ok: false; error: RefusalBody }>;

export type HubFrame =
  | Readonly<{ hello: Readonly<{ protocol: 1; hub: string; seq: number }> }>
  | (Readonly<{ id: number }> & Reply)
  | Readonly<{ notice: Notice }>
  | Readonly<{ refused: RefusalBody }>;

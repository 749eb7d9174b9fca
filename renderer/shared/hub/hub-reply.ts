import type { CommandName, InputOf, MethodName, OutputOf, QueryName, RefusalOf } from '../../../core/contract';
import type { LineFaultCode } from './line';

/** What a screen passes: commands get their request id from the client. */
export type CallInput<N extends MethodName> = N extends CommandName
  ? Omit<InputOf<N>, 'requestId'>
  : N extends QueryName
    ? InputOf<N>
    : never;

export type HubError<N extends MethodName = MethodName> = Readonly<{
  code: RefusalOf<N> | LineFaultCode;
  message: string;
  details?: unknown;
  /** Names the log entry of a fault. */
  incident?: string;
}>;

export type HubReply<N extends MethodName> =
  Readonly<{ ok: true; value: OutputOf<N> }> | Readonly<{ ok: false; error: HubError<N> }>;

/** Whether nothing is known of the call's fate, as against a "no" of the hub. */
export function isLineFault(error: Readonly<{ code: string }>): boolean {
  return error.code.startsWith('line.');
}

import type { z } from 'zod';
import { centreMethods } from './methods/centre';
import { enrolmentMethods } from './methods/enrolment';
import { exceptionMethods } from './methods/exception';
import { publishingMethods } from './methods/publishing';
import { sessionMethods } from './methods/session';
import { userMethods } from './methods/user';
import type { CommonConsoleRefusal } from './refusals';

/** The one boundary between the district server and the pages of its console. */
export const consoleContract = {
  ...centreMethods,
  ...enrolmentMethods,
  ...exceptionMethods,
  ...publishingMethods,
  ...sessionMethods,
  ...userMethods,
};

export type ConsoleContract = typeof consoleContract;
export type ConsoleMethod = keyof ConsoleContract;
export type ConsoleQuery = {
  [N in ConsoleMethod]: ConsoleContract[N]['kind'] extends 'query' ? N : never;
}[ConsoleMethod];
export type ConsoleCommand = Exclude<ConsoleMethod, ConsoleQuery>;

/** What a page sends; commands carry `requestId`, which its client adds by itself. */
export type ConsoleInput<N extends ConsoleMethod> = z.input<ConsoleContract[N]['input']>;
export type ConsoleParsedInput<N extends ConsoleMethod> = z.output<ConsoleContract[N]['input']>;
export type ConsoleOutput<N extends ConsoleMethod> = z.output<ConsoleContract[N]['output']>;
export type ConsoleRefusalOf<N extends ConsoleMethod> = ConsoleContract[N]['refusals'][number] | CommonConsoleRefusal;

export function isConsoleMethod(name: string): name is ConsoleMethod {
  return Object.hasOwn(consoleContract, name);
}

import { randomUUID } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { consoleContract, isConsoleMethod, type ConsoleMethod } from '../../core/contract/console/index';
import type { ConsoleEntry } from '../../core/contract/console/method';
import { consoleRefusalTexts, type ConsoleRefusalCode } from '../../core/contract/console/refusals';
import type { RefusalBody, Reply } from '../../core/contract/frames';
import { businessDateOf } from '../../core/domain/calendar/business-date';
import type { Instant } from '../../core/domain/calendar/instant';
import { isNestedDeeper } from '../../core/service/nesting';
import type { Passwords } from '../../core/service/session/passwords';
import { inRole } from '../database/in-role';
import { recordDeed, RepeatedRequest } from './audit';
import {
  ConsoleRefusal,
  rolesOf,
  type ConsoleActor,
  type ConsoleContext,
  type ConsoleHandler,
  type ConsoleHandlers,
} from './handler';
import type { ConsoleServices } from './services';

export type ConsoleFault = Readonly<{ incident: string; method: string; userNo: number | null; error: unknown }>;

export type ConsoleDispatchOptions = Readonly<{
  pool: Pool;
  handlers: ConsoleHandlers;
  passwords: Passwords;
  services: ConsoleServices;
  now: () => Instant;
  onFault: (fault: ConsoleFault) => void;
}>;

/** What the browser is to be given besides the answer: a session, none any more, or nothing new. */
export type ConsoleAnswer = Readonly<{ reply: Reply; token?: string | null }>;

export type ConsoleDispatch = (actor: ConsoleActor, method: string, input: unknown) => Promise<ConsoleAnswer>;

const deepestInput = 16;

type Call = Readonly<{ actor: ConsoleActor; method: ConsoleMethod; entry: ConsoleEntry; input: unknown }>;

/** The one way in, in the order of the hub's own dispatcher: known, allowed, well-formed; then the work in one transaction. */
export function createConsoleDispatch(options: ConsoleDispatchOptions): ConsoleDispatch {
  return async (actor, method, input) => {
    if (!isConsoleMethod(method)) {
      return { reply: refused('method.unknown', { method }) };
    }

    const entry: ConsoleEntry = consoleContract[method];
    if (!rolesOf(actor).some((role) => entry.roles.includes(role))) {
      return { reply: refused(actor.user === null ? 'session.none' : 'method.forbidden', { method }) };
    }

    const parsed = isNestedDeeper(input, deepestInput) ? null : entry.input.safeParse(input ?? {});
    if (parsed?.success !== true) {
      const issues = (parsed?.error.issues ?? []).slice(0, 10);
      const told = issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.message }));
      return { reply: refused('input.invalid', { issues: told }) };
    }

    const call: Call = { actor, method, entry, input: parsed.data };
    try {
      return await perform(options, call);
    } catch (error) {
      return { reply: await answerError(options, call, error) };
    }
  };
}

type AnyHandler = ConsoleHandler<ConsoleMethod>;

async function perform(options: ConsoleDispatchOptions, call: Call): Promise<ConsoleAnswer> {
  const { pool, services, passwords } = options;
  const handler = options.handlers[call.method] as unknown as AnyHandler;
  const now = options.now();
  const prepared = await handler.prepare?.(call.input as never, {
    actor: call.actor,
    now,
    passwords,
    services,
    read: (work) => readAsConsole(pool, work),
    write: (work) => inRole(pool, 'yimen_console', null, work),
  });

  let token: string | null | undefined;
  const run = (client: ClientBase) => {
    const context: ConsoleContext = {
      client,
      actor: call.actor,
      now,
      today: businessDateOf(now),
      services,
      setToken: (given) => {
        token = given;
      },
    };
    return handler.run(call.input as never, context, prepared);
  };
  const value: unknown =
    call.entry.kind === 'query'
      ? await readAsConsole(pool, run)
      : await inRole(pool, 'yimen_console', null, async (client) => {
          // First of all: a second arrival of the same press waits here, and then learns that it is the second.
          // Signing in is written by its own use case, which alone knows who it is.
          if (call.method !== 'session.signIn') {
            await recordDeed(client, { ...call, now, outcome: 'done' });
          }

          return run(client);
        });
  return token === undefined ? { reply: { ok: true, value } } : { reply: { ok: true, value }, token };
}

/** One picture of all tables for one page, and no way to change any. */
function readAsConsole<T>(pool: Pool, work: (client: ClientBase) => Promise<T>): Promise<T> {
  return inRole(pool, 'yimen_console', null, async (client) => {
    await client.query('set transaction isolation level repeatable read read only');
    return work(client);
  });
}

async function answerError(options: ConsoleDispatchOptions, call: Call, error: unknown): Promise<Reply> {
  if (error instanceof RepeatedRequest) {
    return refused('request.repeated');
  }

  if (error instanceof ConsoleRefusal && call.entry.refusals.includes(error.code)) {
    if (call.entry.kind === 'command') {
      await inRole(options.pool, 'yimen_console', null, (client) =>
        recordDeed(client, { ...call, now: options.now(), outcome: error.code, about: error.userNo }),
      );
    }

    return refused(error.code, error.details);
  }

  const incident = randomUUID();
  options.onFault({ incident, method: call.method, userNo: call.actor.user?.userNo ?? null, error });
  return { ok: false, error: { ...consoleRefusalBody('console.fault'), incident } };
}

export function consoleRefusalBody(code: ConsoleRefusalCode, details?: unknown): RefusalBody {
  const message = consoleRefusalTexts[code].zh;
  return details === undefined ? { code, message } : { code, message, details };
}

export function refused(code: ConsoleRefusalCode, details?: unknown): Reply {
  return { ok: false, error: consoleRefusalBody(code, details) };
}

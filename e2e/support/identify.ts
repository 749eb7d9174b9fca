import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { CommandName, InputOf, MethodName, OutputOf } from '../../core/contract';
import type { CounterId, ResidentId, TicketId } from '../../core/domain/id';

type Input<N extends MethodName> = N extends CommandName ? Omit<InputOf<N>, 'requestId'> : InputOf<N>;

/**
 * Speaks on the page's own line, as the page's own code does: the line is taken
 * hold of at the next thing that the page sends, and used from then on.
 */
export async function callAsPage<N extends MethodName>(page: Page, method: N, input: Input<N>): Promise<OutputOf<N>> {
  const reply = await page.evaluate(
    ({ method: name, input: content }) =>
      new Promise<unknown>((resolve) => {
        const held = window as unknown as { storyLine?: MessagePort; storyCalls?: number };
        held.storyCalls = (held.storyCalls ?? 800_000) + 1;
        const id = held.storyCalls;
        const ask = (port: MessagePort) => {
          port.addEventListener('message', ({ data }: MessageEvent<string>) => {
            const frame = JSON.parse(data) as { id?: number };
            if (frame.id === id) {
              resolve(frame);
            }
          });
          port.postMessage(JSON.stringify({ id, method: name, input: content }));
        };
        if (held.storyLine !== undefined) {
          ask(held.storyLine);
          return;
        }
        const send = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'postMessage')?.value as (
          ...args: unknown[]
        ) => void;
        MessagePort.prototype.postMessage = function seize(this: MessagePort, ...args: unknown[]) {
          MessagePort.prototype.postMessage = send;
          send.apply(this, args);
          held.storyLine = this;
          ask(this);
        };
      }),
    { method, input: { ...input, requestId: randomUUID() } },
  );
  const { ok, value, error } = reply as { ok: boolean; value: OutputOf<N>; error?: unknown };
  if (!ok) {
    throw new Error(`${method}: ${JSON.stringify(error)}`);
  }
  return value;
}

export type Person = Readonly<{ name: string; idNumber: string; phone: string; address: string }>;

export function registerResident(page: Page, person: Person): Promise<Readonly<{ residentId: ResidentId }>> {
  return callAsPage(page, 'resident.register', {
    values: [
      { field: 'name', value: person.name },
      { field: 'phones', value: person.phone },
      { field: 'householdAddress', value: person.address },
    ],
    document: { kind: 'residentIdCard', number: person.idNumber },
    verified: true,
  });
}

/** The person at counter 1 is this resident. */
export async function identifyAtCounter(page: Page, residentId: ResidentId): Promise<void> {
  await callAsPage(page, 'resident.identify', { ticketId: await ticketAtCounter(page), residentId });
}

async function ticketAtCounter(page: Page): Promise<TicketId> {
  const counters = await callAsPage(page, 'counter.list', {});
  const counterId = counters.find(({ number }) => number === 1)?.id as CounterId;
  const { current } = await callAsPage(page, 'queue.desk', { counterId });
  if (current === null) {
    throw new Error('Nobody is at counter 1');
  }
  return current.ticketId;
}

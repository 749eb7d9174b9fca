import type { Page } from '@playwright/test';

/**
 * Speaks over the page's own line as a script that got into the page would:
 * takes hold of its MessagePort at the next thing it sends, and asks.
 */
export function askOverLine(page: Page, method: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    ({ method: name, input: content }) =>
      new Promise<unknown>((resolve) => {
        const id = 999_999;
        const send = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'postMessage')?.value as (
          ...args: unknown[]
        ) => void;
        MessagePort.prototype.postMessage = function seize(this: MessagePort, ...args: unknown[]) {
          MessagePort.prototype.postMessage = send;
          this.addEventListener('message', ({ data }: MessageEvent<string>) => {
            const frame = JSON.parse(data) as { id?: number };
            if (frame.id === id) {
              resolve(frame);
            }
          });
          send.call(this, JSON.stringify({ id, method: name, input: content }));
          send.apply(this, args);
        };
      }),
    { method, input },
  );
}

import type { Fact } from '../core/contract/facts';
import { describeError } from './log';
import { createPrinting, type PrintingOptions } from './print-archived';

export type PrintAgent = Readonly<{
  note(facts: readonly Fact[]): void;
  /** Takes up what an earlier run left undone. */
  catchUp(): void;
}>;

export type PrintAgentOptions = PrintingOptions;

/**
 * Follows the log: each frozen document becomes an archived PDF, each wish to
 * print goes to the shell, one after the other; the outcome is a fact again.
 */
export function createPrintAgent(options: PrintAgentOptions): PrintAgent {
  const { archive, print } = createPrinting(options);
  let last: Promise<void> = Promise.resolve();

  function queue(job: () => Promise<void>): void {
    last = last.then(job).catch((error: unknown) => {
      options.log('error', 'print.fault', describeError(error));
    });
  }

  return {
    note(facts) {
      for (const fact of facts) {
        if (fact.type === 'document.frozen' || fact.type === 'document.paperFrozen') {
          queue(() => archive(fact.payload.documentId));
        } else if (fact.type === 'document.printAsked') {
          queue(() => print(fact.payload.documentId));
        }
      }
    },
    catchUp() {
      queue(async () => {
        for (const { id, printState } of await options.work.read((tx) => tx.documents.listUnarchived())) {
          queue(() => (printState === 'asked' ? print(id) : archive(id)));
        }
      });
    },
  };
}

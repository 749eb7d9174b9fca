import type { Fact } from '../core/contract/facts';
import type { DocumentId } from '../core/domain/id';
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
 * print goes to the shell; the outcome is a fact again. One after the other, but
 * slips and papers each in a lane of their own: who has just taken a number does
 * not stand and wait for ten sheets from the office printer.
 */
export function createPrintAgent(options: PrintAgentOptions): PrintAgent {
  const { archive, print } = createPrinting(options);
  const lanes = { ticket: Promise.resolve(), A4: Promise.resolve() };
  let last: Promise<void> = Promise.resolve();

  const tellFault = (error: unknown) => options.log('error', 'print.fault', describeError(error));

  /** In the order of the log up to the fork, where each goes on in its lane. */
  function queue(documentId: DocumentId, job: (documentId: DocumentId) => Promise<void>): void {
    last = last
      .then(async () => {
        const document = await options.work.read((tx) => tx.documents.find(documentId));
        const lane = document?.pageSize ?? 'A4';
        lanes[lane] = lanes[lane].then(() => job(documentId)).catch(tellFault);
      })
      .catch(tellFault);
  }

  async function catchUp(): Promise<void> {
    for (const { id, printState } of await options.work.read((tx) => tx.documents.listUnarchived())) {
      queue(id, printState === 'asked' ? print : archive);
    }
  }

  return {
    note(facts) {
      for (const fact of facts) {
        if (fact.type === 'document.frozen' || fact.type === 'document.paperFrozen') {
          queue(fact.payload.documentId, archive);
        } else if (fact.type === 'document.printAsked') {
          queue(fact.payload.documentId, print);
        }
      }
    },
    catchUp() {
      last = last.then(catchUp).catch(tellFault);
    },
  };
}

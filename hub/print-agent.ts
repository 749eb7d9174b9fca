import { createHash, randomUUID } from 'node:crypto';
import type { Fact } from '../core/contract/facts';
import type { DocumentId } from '../core/domain/id';
import type { DocumentRecord } from '../core/service/document/ports';
import type { Reply } from '../core/contract/frames';
import { documentPlace, documentSubject } from '../core/service/document/document-places';
import type { UnitOfWork } from '../core/service/unit-of-work-port';
import { newFileKey, type FileStore } from './file-store';
import { describeError, type Log } from './log';
import type { PrintJob, PrintPort } from './print-port';

export type PrintAgent = Readonly<{
  note(facts: readonly Fact[]): void;
  /** Takes up what an earlier run left undone. */
  catchUp(): void;
}>;

export type PrintAgentOptions = Readonly<{
  port: PrintPort;
  files: FileStore;
  work: UnitOfWork;
  dispatchAsHost: (method: string, input: unknown) => Promise<Reply>;
  log: Log;
}>;

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

function createPrinting({ port, files, work, dispatchAsHost, log }: PrintAgentOptions) {
  async function jobOf(documentId: DocumentId): Promise<Readonly<{ job: PrintJob; document: DocumentRecord }> | null> {
    return work.read(async (tx) => {
      const document = await tx.documents.find(documentId);
      if (document === null) {
        return null;
      }

      const { kind, title, pageSize } = document;
      const html = await tx.vault.open(documentSubject(kind, documentId), documentPlace(documentId), document.html);
      return { document, job: { documentId, kind, title, pageSize, html } };
    });
  }

  async function archive(documentId: DocumentId): Promise<void> {
    const found = await jobOf(documentId);
    if (found === null || found.document.sha256 !== null) {
      return;
    }

    const bytes = await port.renderPdf(found.job);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const fileKey = newFileKey();
    await files.write(documentId, bytes, fileKey);
    await dispatchAsHost('document.archive', {
      documentId,
      fileId: documentId,
      fileKey,
      sha256,
      byteLength: bytes.byteLength,
      requestId: randomUUID(),
    });
  }

  async function print(documentId: DocumentId): Promise<void> {
    await archive(documentId);
    const found = await jobOf(documentId);
    if (found === null || found.document.printState !== 'asked') {
      return;
    }

    const outcome = await port.print(found.job).catch((error: unknown) => {
      log('error', 'print.fault', describeError(error));
      return { printed: false, printer: null, message: null };
    });
    await dispatchAsHost('document.reportPrint', { documentId, ...outcome, requestId: randomUUID() });
  }

  return { archive, print };
}

import { createHash } from 'node:crypto';
import { hashPlace } from '../../domain/papers/print-paper';
import type { CaseId, DocumentId, TicketId } from '../../domain/id';
import type { Context } from '../handler';
import type { WriteTx } from '../ports';
import { documentPlace, documentSubject } from './document-places';

export type PaperToFreeze = Readonly<{
  /** `form`, or the id of one of the centre's own papers. */
  kind: string;
  /** Shown in lists and used as a file's name: no personal value. */
  title: string;
  pageSize: 'A4' | 'ticket';
  ticketId: TicketId | null;
  caseId: CaseId | null;
  /** A whole page as `printForm` or `printPaper` make it. */
  html: string;
}>;

/**
 * Keeps a paper exactly as it is now, under a key of its own. The shell makes the
 * PDF of it and the archive keeps those bytes; nobody lays it out again later.
 */
export async function freezePaper(
  { tx, newId }: Pick<Context<WriteTx>, 'tx' | 'newId'>,
  { html, ...paper }: PaperToFreeze,
): Promise<DocumentId> {
  const documentId = newId() as DocumentId;
  const sealed = await tx.vault.seal(documentSubject(paper.kind, documentId), documentPlace(documentId), withHash(html));
  await tx.record('document.paperFrozen', documentId, { documentId, ...paper, html: sealed });
  return documentId;
}

/** Puts the first eight hex digits of the page's SHA-256 into its own footer, and nowhere else. */
export function withHash(html: string): string {
  const hash8 = createHash('sha256').update(html, 'utf8').digest('hex').slice(0, 8);
  return html.replace(/<meta name="footer" content="[^"]*">/, (footer) => footer.replaceAll(hashPlace, hash8));
}

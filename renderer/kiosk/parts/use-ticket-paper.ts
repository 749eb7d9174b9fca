import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../core/contract';
import type { DocumentId, TicketId } from '../../../core/domain/id';
import { useCommand } from '../../shared/hub/use-command';
import { useQuery } from '../../shared/hub/use-query';

/** A printer that says nothing for this long has not printed, as far as the resident can know. Milliseconds. */
const printWithin = 25_000;

export type PaperState = 'preparing' | 'noPreview' | 'byHand' | 'printing' | 'printed' | 'notPrinted';

export type TicketPaper = Readonly<{ state: PaperState; document: OutputOf<'document.read'> | null }>;

/** Freezes the slip, prints it where a printer serves, and says truly what became of it. */
export function useTicketPaper(ticketId: TicketId): TicketPaper {
  const { run: freeze, refusal: notFrozen } = useCommand('document.freezeTicket');
  const { run: print, refusal: notAsked } = useCommand('document.requestPrint');
  const [documentId, setDocumentId] = useState<DocumentId | null>(null);
  const { value: document, refusal: notRead } = useQuery('document.read', documentId === null ? null : { documentId });
  const [isLate, setLate] = useState(false);

  useEffect(() => {
    void freeze({ ticketId }).then((reply) => (reply?.ok === true ? setDocumentId(reply.value.documentId) : undefined));
  }, [freeze, ticketId]);

  const printsHere = document?.shellPrints === true;
  useEffect(() => {
    if (documentId === null || !printsHere) {
      return undefined;
    }
    void print({ documentId });
    const timer = setTimeout(() => setLate(true), printWithin);
    return () => clearTimeout(timer);
  }, [documentId, printsHere, print]);

  const isLost = notFrozen !== null || notRead !== null;
  return { state: judgePaper({ document, isLost, isRefused: notAsked !== null, isLate }), document };
}

type Known = Readonly<{
  document: OutputOf<'document.read'> | null;
  isLost: boolean;
  isRefused: boolean;
  isLate: boolean;
}>;

function judgePaper({ document, isLost, isRefused, isLate }: Known): PaperState {
  if (document === null) {
    return isLost ? 'noPreview' : 'preparing';
  }
  if (document.print.state === 'printed') {
    return 'printed';
  }
  if (!document.shellPrints) {
    return 'byHand';
  }
  return document.print.state === 'failed' || isRefused || isLate ? 'notPrinted' : 'printing';
}

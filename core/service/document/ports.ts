import type { Sealed } from '../../contract/facts';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { CaseId, DocumentId, TicketId } from '../../domain/id';
import type { TicketStateName } from '../../domain/queue/ticket';

/** none: nobody asked yet · asked: at the printer · printed · failed: still to be printed, with the reason. */
export type PrintState = 'none' | 'asked' | 'printed' | 'failed';

export type DocumentRecord = Readonly<{
  id: DocumentId;
  /** `ticket`, `form`, or the id of one of the centre's own papers. */
  kind: string;
  title: string;
  pageSize: 'A4' | 'ticket';
  ticketId: TicketId | null;
  caseId: CaseId | null;
  frozenAt: Instant;
  html: Sealed;
  fileId: string | null;
  /** Key of the archived file, sealed under the paper's subject; null for files of before, under the centre's key. */
  fileKey: Sealed | null;
  /** Of the plain PDF, in hex. */
  sha256: string | null;
  printState: PrintState;
  /** How often it came out of a printer: the second and later ones say 补打. */
  copies: number;
  printer: string | null;
  printMessage: string | null;
}>;

/** A slip without its page. */
export type SlipRecord = Pick<
  DocumentRecord,
  'id' | 'kind' | 'title' | 'frozenAt' | 'printState' | 'printMessage' | 'copies'
> &
  Readonly<{ ticketState: TicketStateName }>;

/** Sealed files beside the database, each under a key of its own that stands sealed in the database. */
export type FilesPort = Readonly<{
  /** A fresh key for one file, in base64. */
  newKey(): string;
  write(fileId: string, bytes: Uint8Array, key: string): Promise<void>;
  /** Without a key: a file of before, under the centre's. Throws `FileLost` where it is gone, cut or changed. */
  read(fileId: string, key: string | null): Promise<Uint8Array>;
  remove(fileId: string): Promise<void>;
}>;

export type DocumentsReadTx = Readonly<{
  find(id: DocumentId): Promise<DocumentRecord | null>;
  findOfTicket(ticketId: TicketId, kind: string): Promise<DocumentRecord | null>;
  /** Oldest first. */
  listOfCase(caseId: CaseId): Promise<readonly DocumentRecord[]>;
  /** Asked for and not printed: what waits for a printer, oldest first. */
  listToPrint(): Promise<readonly DocumentRecord[]>;
  /** The slips of the tickets of one day, newest first. */
  listSlips(day: BusinessDate): Promise<readonly SlipRecord[]>;
  /** Slips that did not come out, of tickets in these states; quick, however many tickets the day has. */
  countUnprinted(day: BusinessDate, states: readonly TicketStateName[], except: string): Promise<number>;
  /** Frozen and not archived yet, or asked to be printed: what a shell still has to do. */
  listUnarchived(): Promise<readonly DocumentRecord[]>;
}>;

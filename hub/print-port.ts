export type PrintJob = Readonly<{
  documentId: string;
  title: string;
  html: string;
  pageSize: 'A4' | 'ticket';
  /** `ticket`, `form`, or the id of one of the centre's own papers. */
  kind: string;
}>;

/** What is printed is what was archived; `copy` counts from 1, and from 2 on the sheet says 补打. */
export type PrintOrder = PrintJob & Readonly<{ pdf: Uint8Array; copy: number }>;

export type PrintOutcome = Readonly<{ printed: boolean; printer: string | null; message: string | null }>;

/** What a shell with printers does for the hub; a headless hub has none. */
export type PrintPort = Readonly<{
  renderPdf(job: PrintJob): Promise<Uint8Array>;
  print(order: PrintOrder): Promise<PrintOutcome>;
}>;

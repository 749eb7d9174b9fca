import type { Instant } from '../../domain/calendar/instant';

export type TemplateDraft = Readonly<{
  templateId: string;
  version: number;
  template: Readonly<Record<string, unknown>>;
  savedAt: Instant;
  proposedAt: Instant | null;
}>;

export type TemplatesReadTx = Readonly<{
  list(): Promise<readonly TemplateDraft[]>;
  find(templateId: string, version: number): Promise<TemplateDraft | null>;
}>;

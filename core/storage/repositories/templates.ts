import type { Knex } from 'knex';
import type { Instant } from '../../domain/calendar/instant';
import type { TemplateDraft, TemplatesReadTx } from '../../service/template/ports';

type Row = { template_id: string; version: number; template: string; saved_at: string; proposed_at: string | null };

export function templateRepository(db: Knex): TemplatesReadTx {
  return {
    async list() {
      return (await db<Row>('template_draft').orderBy('template_id').orderBy('version')).map(fromRow);
    },
    async find(templateId, version) {
      const row = await db<Row>('template_draft').where({ template_id: templateId, version }).first();
      return row === undefined ? null : fromRow(row);
    },
  };
}

function fromRow(row: Row): TemplateDraft {
  return {
    templateId: row.template_id,
    version: row.version,
    template: JSON.parse(row.template) as Record<string, unknown>,
    savedAt: row.saved_at as Instant,
    proposedAt: row.proposed_at as Instant | null,
  };
}

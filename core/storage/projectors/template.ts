import type { TemplateFactPayloads } from '../../contract/template-facts';
import type { Projectors } from './projector';

export const templateProjectors: Projectors<keyof TemplateFactPayloads> = {
  'template.draftSaved': async (trx, { payload, at }) => {
    const { templateId, version, template } = payload;
    await trx('template_draft')
      .insert({ template_id: templateId, version, template, saved_at: at, proposed_at: null })
      .onConflict(['template_id', 'version'])
      .merge();
  },

  'template.draftDiscarded': async (trx, { payload }) => {
    await trx('template_draft').where({ template_id: payload.templateId, version: payload.version }).delete();
  },

  'template.proposed': async (trx, { payload, at }) => {
    await trx('template_draft')
      .where({ template_id: payload.templateId, version: payload.version })
      .update({ proposed_at: at });
  },
};

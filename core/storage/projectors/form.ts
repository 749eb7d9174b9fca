import type { FactType } from '../../contract/facts';
import { caseBand } from '../../domain/queue/ticket-number';
import type { Projectors } from './projector';

type FormFact = Extract<FactType, `draft.${string}` | `form.${string}` | `document.${string}`>;

export const formProjectors: Projectors<FormFact> = {
  'draft.opened': async (trx, { payload, at }) => {
    await trx('draft').insert({
      id: payload.draftId,
      template_id: payload.templateId,
      template_version: payload.templateVersion,
      ticket_id: payload.ticketId,
      state: 'open',
      opened_at: at,
    });
  },

  'draft.fieldSaved': async (trx, { payload, at }) => {
    await trx('draft_answer')
      .insert({ draft_id: payload.draftId, path: payload.path, value: payload.value, saved_at: at })
      .onConflict(['draft_id', 'path'])
      .merge();
    await trx('draft').where({ id: payload.draftId }).update({ saved_at: at });
  },

  'form.submitted': async (trx, { payload, ...fact }) => {
    const draft = await trx<{ id: string; ticket_id: string }>('draft')
      .select('ticket_id')
      .where({ id: payload.draftId })
      .first();
    await trx('draft').where({ id: payload.draftId }).update({ state: 'submitted' });
    await trx('number_band')
      .insert({ business_date: fact.businessDate, band: caseBand, last: payload.sequence })
      .onConflict(['business_date', 'band'])
      .merge();
    await trx('case_file').insert({
      id: payload.caseId,
      number: payload.caseNumber,
      business_date: fact.businessDate,
      sequence: payload.sequence,
      draft_id: payload.draftId,
      ticket_id: draft?.ticket_id,
      item_id: payload.itemId,
      document_id: payload.documentId,
      submitted_at: fact.at,
      due_on: payload.dueOn,
    });
  },

  'document.frozen': async (trx, { payload, at }) => {
    await trx('document').insert({
      id: payload.documentId,
      kind: payload.kind,
      title: payload.title,
      page_size: payload.pageSize,
      ticket_id: payload.ticketId,
      html: payload.html,
      frozen_at: at,
      print_state: 'none',
    });
  },

  'document.archived': async (trx, { payload }) => {
    await trx('document')
      .where({ id: payload.documentId })
      .update({ file_id: payload.fileId, sha256: payload.sha256, byte_length: payload.byteLength });
  },

  'document.printAsked': async (trx, { payload }) => {
    await trx('document').where({ id: payload.documentId }).update({ print_state: 'asked', print_message: null });
  },

  'document.printReported': async (trx, { payload }) => {
    await trx('document')
      .where({ id: payload.documentId })
      .update({
        print_state: payload.printed ? 'printed' : 'failed',
        printer: payload.printer,
        print_message: payload.message,
      });
  },
};

import type { Knex } from 'knex';
import type { FactType } from '../../contract/facts';
import type { Projectors } from './projector';

type DocumentFact = Extract<FactType, `document.${string}`>;

export const documentProjectors: Projectors<DocumentFact> = {
  'document.frozen': async (trx, { payload, at }) => {
    await insertDocument(trx, { ...payload, caseId: null, at });
  },

  'document.paperFrozen': async (trx, { payload, at }) => {
    await insertDocument(trx, { ...payload, at });
  },

  'document.archived': async (trx, { payload }) => {
    await trx('document')
      .where({ id: payload.documentId })
      .update({
        file_id: payload.fileId,
        file_key: payload.fileKey ?? null,
        sha256: payload.sha256,
        byte_length: payload.byteLength,
      });
  },

  'document.printAsked': async (trx, { payload }) => {
    await trx('document').where({ id: payload.documentId }).update({ print_state: 'asked', print_message: null });
  },

  'document.printReported': async (trx, { payload }) => {
    const document = trx('document').where({ id: payload.documentId });
    await document.clone().update({
      print_state: payload.printed ? 'printed' : 'failed',
      printer: payload.printer,
      print_message: payload.message,
    });
    if (payload.printed) {
      await document.clone().increment('copies', 1);
    }
  },
};

type NewDocument = Readonly<{
  documentId: string;
  kind: string;
  title: string;
  pageSize: string;
  ticketId: string | null;
  caseId: string | null;
  html: string;
  at: string;
}>;

async function insertDocument(trx: Knex, document: NewDocument): Promise<void> {
  await trx('document').insert({
    id: document.documentId,
    kind: document.kind,
    title: document.title,
    page_size: document.pageSize,
    ticket_id: document.ticketId,
    case_id: document.caseId,
    html: document.html,
    frozen_at: document.at,
    print_state: 'none',
    copies: 0,
  });
}

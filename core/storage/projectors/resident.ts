import type { Knex } from 'knex';
import type { FactType } from '../../contract/facts';
import type { Projectors } from './projector';

type ResidentFact = Extract<FactType, `resident.${string}`>;

/** What is known of a resident changed: the words that the resident is found by are to be made again. */
async function revise(trx: Knex, residentId: string): Promise<void> {
  await trx('resident').where({ id: residentId }).increment('revision', 1);
}

export const residentProjectors: Projectors<ResidentFact> = {
  'resident.registered': async (trx, { payload, at }) => {
    await trx('resident').insert({ id: payload.residentId, registered_at: at, revision: 1 });
  },

  'resident.valuesRecorded': async (trx, { payload, at, actorId }) => {
    for (const { valueId, field, value, source, verified, record } of payload.values) {
      await trx('resident_value').insert({
        id: valueId,
        resident_id: payload.residentId,
        field,
        value,
        source,
        verified: Number(verified),
        collected_at: at,
        collected_by: actorId,
        case_id: payload.caseId,
        record,
      });
    }

    await revise(trx, payload.residentId);
  },

  'resident.documentRecorded': async (trx, { payload, at }) => {
    await trx('resident_document').insert({
      id: payload.recordId,
      resident_id: payload.residentId,
      kind: payload.kind,
      number: payload.number,
      verified: Number(payload.verified),
      recorded_at: at,
    });
    await revise(trx, payload.residentId);
  },

  'resident.identified': async (trx, { payload, at }) => {
    await trx('ticket_resident')
      .insert({ ticket_id: payload.ticketId, resident_id: payload.residentId, at })
      .onConflict('ticket_id')
      .merge();
  },

  'resident.related': async (trx, { payload }) => {
    await trx('resident_relation').insert({
      id: payload.relationId,
      resident_id: payload.residentId,
      other_id: payload.otherId,
      relation: payload.relation,
      same_household: Number(payload.sameHousehold),
    });
  },

  'resident.unrelated': async (trx, { payload }) => {
    await trx('resident_relation').where({ id: payload.relationId }).delete();
  },

  'resident.merged': async (trx, { payload, at, actorId }) => {
    await trx('resident_merge').insert({
      id: payload.mergeId,
      into_id: payload.intoId,
      from_id: payload.fromId,
      merged_at: at,
      merged_by: actorId,
    });
    await trx('resident').where({ id: payload.fromId }).update({ merged_into: payload.intoId });
  },

  'resident.unmerged': async (trx, { payload, at }) => {
    const merge = await trx<{ id: string; from_id: string }>('resident_merge').where({ id: payload.mergeId }).first();
    await trx('resident_merge').where({ id: payload.mergeId }).update({ undone_at: at });
    await trx('resident')
      .where({ id: merge?.from_id ?? '' })
      .update({ merged_into: null });
  },

  'resident.revealed': async (trx, { payload, at, actorId, eventId }) => {
    await trx('resident_reveal').insert({
      event_id: eventId,
      resident_id: payload.residentId,
      staff_id: actorId,
      fields: JSON.stringify(payload.fields),
      purpose: payload.purpose,
      at,
    });
  },

  'resident.valuesReleased': async (trx, { payload, at, actorId, eventId }) => {
    await trx('resident_reveal').insert({
      event_id: eventId,
      resident_id: payload.residentId,
      staff_id: actorId,
      fields: JSON.stringify(payload.fields),
      purpose: 'form',
      draft_id: payload.draftId,
      at,
    });
  },

  'resident.consented': async (trx, { payload, at }) => {
    await trx('resident_consent')
      .insert({ resident_id: payload.residentId, purpose: payload.purpose, given: Number(payload.given), at })
      .onConflict(['resident_id', 'purpose'])
      .merge();
  },

  'resident.erased': async (trx, { payload, at }) => {
    for (const subject of payload.subjects) {
      await trx('erased_subject').insert({ subject_id: subject, erased_at: at }).onConflict('subject_id').ignore();
    }

    await trx('resident_value').where({ resident_id: payload.residentId }).delete();
    await trx('resident_document').where({ resident_id: payload.residentId }).delete();
    await trx('resident_relation')
      .where({ resident_id: payload.residentId })
      .orWhere({ other_id: payload.residentId })
      .delete();
    await trx('resident').where({ id: payload.residentId }).update({ erased_at: at });
    await revise(trx, payload.residentId);
  },
};

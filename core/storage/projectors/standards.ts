import type { StandardsFactPayloads } from '../../contract/standards-facts';
import type { Projectors } from './projector';

export const standardsProjectors: Projectors<keyof StandardsFactPayloads> = {
  'standards.received': async (trx, { payload, at }) => {
    await trx('received_standard')
      .insert({
        sha256: payload.sha256,
        bundle_id: payload.bundleId,
        version: payload.version,
        title: JSON.stringify(payload.title),
        effective_from: payload.effectiveFrom,
        spec: payload.spec,
        min_app: payload.minApp,
        source: payload.source,
        readable: Number(payload.readable),
        received_at: at,
      })
      // Once more after an upgrade of the app: now it can be read.
      .onConflict('sha256')
      .merge();
  },

  'standards.refused': async (trx, { payload, at }) => {
    await trx('refused_standard').insert({
      source: payload.source,
      reason: payload.reason,
      file: payload.file,
      sha256: payload.sha256,
      version: payload.version,
      detail: payload.detail,
      faults: JSON.stringify(payload.faults),
      refused_at: at,
    });
  },

  'standards.confirmed': async (trx, { payload, at }) => {
    await trx('standards_confirmation')
      .insert({ source: payload.source, until: payload.until, confirmed_at: at })
      .onConflict('source')
      .merge();
  },

  'standards.chosen': async (trx, { payload, at }) => {
    await trx('chosen_standard')
      .insert({
        sha256: payload.sha256,
        version: payload.version,
        from_on: payload.from,
        chosen_at: at,
        withdrawn_at: null,
      })
      .onConflict('sha256')
      .merge();
  },

  'standards.unchosen': async (trx, { payload, at }) => {
    await trx('chosen_standard').where({ sha256: payload.sha256 }).update({ withdrawn_at: at });
  },

  'standards.installed': async (trx, { payload, at }) => {
    await trx('standard_version')
      .insert({
        bundle_id: payload.id,
        version: payload.version,
        sha256: payload.sha256,
        effective_from: payload.effectiveFrom,
        installed_at: at,
      })
      // The shipped one again, after an app of another make was tried in between.
      .onConflict(['bundle_id', 'version', 'sha256'])
      .merge(['installed_at']);
  },
};

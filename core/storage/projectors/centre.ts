import type { FactType } from '../../contract/facts';
import { learnFromYesterday } from './learn-waits';
import type { Projectors } from './projector';

type CentreFact = Extract<FactType, `centre.${string}` | `district.${string}` | `log.${string}` | `day.${string}`>;

export const centreProjectors: Projectors<CentreFact> = {
  'centre.configured': async (trx, { payload, ...fact }) => {
    await trx('centre').insert({
      id: fact.centreId,
      name: payload.name,
      division_code: payload.divisionCode,
      demo: Number(payload.demo),
      settings: '{}',
      business_date: fact.businessDate,
      configured_at: fact.at,
    });
  },

  'centre.settingsChanged': async (trx, { payload }) => {
    const row = await trx<{ settings: string }>('centre').select('settings').first();
    const settings = { ...(JSON.parse(row?.settings ?? '{}') as Record<string, unknown>), ...payload.changes };
    await trx('centre').update({ settings: JSON.stringify(settings) });
  },

  'log.branched': async (trx, { payload, businessDate }) => {
    for (const { band, last } of payload.bands) {
      await trx('number_band')
        .insert({ business_date: businessDate, band, last })
        .onConflict(['business_date', 'band'])
        .merge();
    }
  },

  // What these say stands in the log; the tables they speak of are made by the replay.
  'centre.recoveryKeyMade': async () => undefined,
  'log.forked': async () => undefined,
  'log.adopted': async () => undefined,
  'district.enrolled': async () => undefined,
  'district.refused': async () => undefined,

  'day.begun': async (trx, { payload }) => {
    await trx('centre').update({ business_date: payload.businessDate });
    await learnFromYesterday(trx, payload.businessDate);
  },
};

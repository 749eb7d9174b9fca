import type { FactPayloads, FactType } from '../../contract/facts';
import type { Projectors } from './projector';

type CounterFact = Extract<FactType, `counter.${string}`>;

function layoutColumns(payload: FactPayloads['counter.changed']) {
  return {
    number: payload.number,
    name: payload.name,
    mode: payload.mode,
    skills: JSON.stringify(payload.skills),
    place_column: payload.place.column,
    place_row: payload.place.row,
  };
}

export const counterProjectors: Projectors<CounterFact> = {
  'counter.added': async (trx, { payload }) => {
    await trx('counter').insert({
      id: payload.counterId,
      ...layoutColumns(payload),
      state: 'closed',
      pause_reason: null,
      staff_id: null,
      priority_turn: 0,
      removed: 0,
    });
  },

  'counter.changed': async (trx, { payload }) => {
    await trx('counter').where({ id: payload.counterId }).update(layoutColumns(payload));
  },

  'counter.removed': async (trx, { payload }) => {
    await trx('counter').where({ id: payload.counterId }).update({ removed: 1, state: 'closed', staff_id: null });
  },

  'counter.stateChanged': async (trx, { payload, at }) => {
    await trx('counter')
      .where({ id: payload.counterId })
      .update({
        state: payload.state,
        pause_reason: payload.pauseReason,
        staff_id: payload.staffId,
        free_since: payload.state === 'open' ? at : null,
      });
  },
};

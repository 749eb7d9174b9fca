import { businessDateOf } from '../../domain/calendar/business-date';
import { parseProgressCode } from '../../domain/cases/progress-code';
import { itemName } from '../../domain/standards/look-up';
import { refuse, type Handler } from '../handler';
import { readSettings } from '../settings';

const nothing = { found: false, itemName: null, state: null, since: null, dueOn: null };

/**
 * What the holder of a receipt may know. A station where wrong codes are typed
 * one after another pauses: whoever holds a receipt needs a try or two, and
 * whoever guesses needs billions.
 */
export const readProgress: Handler<'case.progress'> = async ({ code: typed }, context) => {
  const { tx, standards, actor, surroundings } = context;
  const { progressTries, progressPauseMinutes } = await readSettings(tx, standards.bundle);
  const allowance = { tries: progressTries, pauseMilliseconds: progressPauseMinutes * 60_000 };
  const station = actor.stationId ?? 'none';
  const waits = surroundings.guesses.waitOf(station, allowance);
  if (waits > 0) {
    return refuse('progress.tooManyTries', { seconds: Math.ceil(waits / 1000) });
  }

  const code = parseProgressCode(typed);
  const file = code === null ? null : await tx.cases.findByProgressCode(code);
  if (file === null) {
    // What can be no code at all is a slip of the hand, not a guess.
    if (code !== null) {
      surroundings.guesses.noteWrong(station, allowance);
    }

    return nothing;
  }

  return {
    found: true,
    itemName: itemName(standards.bundle, file.itemId),
    state: file.state,
    since: businessDateOf(file.stateSince),
    dueOn: file.dueOn,
  };
};

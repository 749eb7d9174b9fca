import type { OutputOf } from '../../contract/index';
import { businessDateOf } from '../../domain/calendar/business-date';
import { calendarAlarm } from '../../domain/calendar/coverage';
import { followClock } from '../../domain/calendar/follow-clock';
import { isOpenAt } from '../../domain/calendar/opening-hours';
import { isLocal } from '../../domain/standards/local-settings';
import { refuse, type Context, type Handler } from '../handler';
import type { CentreRecord, ReadTx } from '../ports';
import { readSettings } from '../settings';
import { unconfirmedSince } from '../standards/unconfirmed-since';

type Alarm = OutputOf<'centre.read'>['alarms'][number];

export const readCentre: Handler<'centre.read'> = async (_input, context) => {
  const { tx, now, businessDate, standards, surroundings } = context;
  const centre = await tx.centre.find();
  const { openingHours, calendar } = standards.bundle;
  const shared = {
    businessDate,
    openNow: isOpenAt(openingHours, calendar, now),
    needsPassphrase: false,
    lockedBy: null,
    version: surroundings.version,
    address: surroundings.address(),
  };
  return centre === null
    ? { ...shared, state: 'unconfigured', name: '', divisionCode: '', demo: false, alarms: [] }
    : {
        ...shared,
        state: 'open',
        name: centre.name,
        divisionCode: centre.divisionCode,
        demo: centre.demo,
        alarms: [
          ...listAlarms(context, centre),
          ...surroundings.sync.alarms(),
          ...(await listLogAlarms(context, centre)),
        ],
      };
};

/** What a manager must know before it hurts: never guessed over, always said. */
function listAlarms({ businessDate, standards, surroundings }: Context<ReadTx>, centre: CentreRecord): Alarm[] {
  const { calendar, settings } = standards.bundle;
  const coverage = calendarAlarm(calendar, businessDate, settings.calendarWarningDays.value);
  const alarms: Alarm[] = [];
  if (coverage !== 'covered') {
    alarms.push({ code: `calendar.${coverage}`, about: String(calendar.lastCoveredYear + 1) });
  }

  if (surroundings.keyStoreKind() === 'demo') {
    alarms.push({ code: 'keys.demo', about: centre.name });
  }

  return alarms;
}

/** Long enough for a manager to have seen it. Milliseconds. */
const branchAlarmTime = 7 * 24 * 3600_000;
const clockTolerance = 60_000;

/** What the log knows of the clock and of the file it stands in. */
async function listLogAlarms({ tx, now }: Context<ReadTx>, centre: CentreRecord): Promise<Alarm[]> {
  const alarms: Alarm[] = [];
  const [last] = await tx.facts.list(null, 1);
  const today = businessDateOf(now);
  const { doubt } = followClock(centre.businessDate, today);
  if (doubt !== null) {
    alarms.push({ code: doubt, about: doubt === 'clock.ahead' ? today : centre.businessDate });
  } else if (last !== undefined && Date.parse(last.at) - Date.parse(now) > clockTolerance) {
    alarms.push({ code: 'clock.behind', about: businessDateOf(last.at) });
  }

  const unconfirmed = await unconfirmedSince(tx, now);
  if (unconfirmed !== null) {
    alarms.push({ code: 'standards.unconfirmed', about: businessDateOf(unconfirmed) });
  }

  const forkedAt = await tx.facts.lastAt('log.forked');
  if (forkedAt !== null && Date.parse(now) - Date.parse(forkedAt) < branchAlarmTime) {
    alarms.push({ code: 'data.forked', about: businessDateOf(forkedAt) });
    return alarms;
  }

  const branchedAt = await tx.facts.lastAt('log.branched');
  if (branchedAt !== null && Date.parse(now) - Date.parse(branchedAt) < branchAlarmTime) {
    alarms.push({ code: 'data.restored', about: businessDateOf(branchedAt) });
  }

  return alarms;
}

export const readCentreSettings: Handler<'centre.readSettings'> = (_input, { tx, standards }) =>
  readSettings(tx, standards.bundle);

export const changeSettings: Handler<'centre.changeSettings'> = async (
  { requestId: _requestId, ...changes },
  { tx, standards },
) => {
  const known = Object.entries(changes).filter(
    (entry): entry is [string, number | boolean | string] => entry[1] !== undefined,
  );
  const fixed = known.filter(([name]) => !isLocal(standards.bundle, name)).map(([name]) => name);
  if (fixed.length > 0) {
    refuse('setting.standard', { names: fixed });
  }

  const centre = await tx.centre.get();
  await tx.record('centre.settingsChanged', centre.id, { changes: Object.fromEntries(known) });
  return readSettings(tx, standards.bundle);
};

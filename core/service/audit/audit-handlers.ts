import { businessDateOf } from '../../domain/calendar/business-date';
import { beginDay } from '../day/begin-day';
import { refuse, type Handler } from '../handler';

export const verifyAudit: Handler<'audit.verify'> = async (_input, { tx }) => ({ ...(await tx.facts.verify()) });

export const listAudit: Handler<'audit.list'> = async ({ before, limit }, { tx }) => {
  const stations = new Map((await tx.stations.list()).map((station) => [station.id as string, station.name]));
  const staff = new Map((await tx.staff.list()).map((person) => [person.id as string, person.name]));
  const facts = await tx.facts.list(before ?? null, limit);
  return facts.map(({ seq, at, type, subjectId, hash, envelope }) => {
    const { stationId, actorId } = JSON.parse(envelope) as { stationId: string | null; actorId: string | null };
    return {
      seq,
      at,
      type,
      subjectId,
      hash,
      stationName: stations.get(stationId ?? '') ?? null,
      staffName: staff.get(actorId ?? '') ?? null,
    };
  });
};

/** The dispatcher begins a new day before any command; this one is for a day on which nobody asks. */
export const rollDay: Handler<'day.roll'> = async (_input, { tx, businessDate, standards }) => {
  const leftOver = await tx.tickets.listLeftOver(businessDate);
  return { expired: leftOver.length === 0 ? 0 : await beginDay(tx, businessDate, standards) };
};

/** What the dispatcher would not do by itself: begins the day that the clock shows, however far ahead it is. */
export const confirmDay: Handler<'day.confirm'> = async ({ businessDate: confirmed }, context) => {
  const { tx, now, businessDate, standards } = context;
  if (confirmed !== businessDateOf(now) || confirmed < businessDate) {
    refuse('day.notNow');
  }

  return { expired: confirmed === businessDate ? 0 : await beginDay(tx, confirmed, standards) };
};

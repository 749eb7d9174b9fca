import type { Knex } from 'knex';
import type { Sealed } from '../../contract/facts';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { EnquiryChannel, EnquiryOutcome } from '../../domain/cases/enquiry';
import type { EnquiryId, ResidentId, StaffId } from '../../domain/id';
import type { Concerned, EnquiriesReadTx, EnquiryRecord } from '../../service/enquiry/ports';

type EnquiryRow = {
  id: string;
  asked_on: string;
  asked_at: string;
  staff_id: string | null;
  channel: string;
  resident_id: string | null;
  asker: string | null;
  question: string;
  target_kind: string | null;
  target: string | null;
  closed_at: string | null;
  closed_by: string | null;
  outcome: string | null;
  words: string | null;
};

type HandOverRow = { enquiry_id: string; at: string; staff_id: string | null; kind: string; target: string };

export function enquiryRepository(db: Knex): EnquiriesReadTx {
  const concerning = (of: Concerned) => {
    const rows = db<EnquiryRow>('enquiry');
    return of === null
      ? rows
      : rows.where((mine) => {
          void mine
            .where({ staff_id: of.staffId })
            .orWhere({ target_kind: 'staff', target: of.staffId })
            .orWhere({ target_kind: 'counter', target: of.counterId ?? '' });
        });
  };
  return {
    async find(id) {
      const row = await db<EnquiryRow>('enquiry').where({ id }).first();
      return row === undefined ? null : fromRow(row);
    },
    async listOpen(of) {
      const rows = await concerning(of).whereNull('closed_at').orderBy(['asked_at', 'id']);
      return rows.map(fromRow);
    },
    async listClosed(of, limit) {
      const rows = await concerning(of)
        .whereNotNull('closed_at')
        .orderBy('closed_at', 'desc')
        .orderBy('id')
        .limit(limit);
      return rows.map(fromRow);
    },
    async listHandOvers(id) {
      const rows = await db<HandOverRow>('enquiry_hand_over').where({ enquiry_id: id }).orderBy(['at', 'event_id']);
      return rows.map(({ at, staff_id, kind, target }) => ({
        at: at as Instant,
        staffId: staff_id as StaffId | null,
        kind,
        target,
      }));
    },
  };
}

function fromRow(row: EnquiryRow): EnquiryRecord {
  return {
    id: row.id as EnquiryId,
    askedOn: row.asked_on as BusinessDate,
    askedAt: row.asked_at as Instant,
    staffId: row.staff_id as StaffId | null,
    channel: row.channel as EnquiryChannel,
    residentId: row.resident_id as ResidentId | null,
    asker: row.asker as Sealed | null,
    question: row.question as Sealed,
    target: row.target_kind === null ? null : { kind: row.target_kind, target: row.target ?? '' },
    closed:
      row.closed_at === null
        ? null
        : {
            at: row.closed_at as Instant,
            by: row.closed_by as StaffId | null,
            outcome: row.outcome as EnquiryOutcome,
            words: row.words as Sealed | null,
          },
  };
}

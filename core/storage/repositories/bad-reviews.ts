import type { Knex } from 'knex';
import type { Sealed } from '../../contract/facts';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { ReviewId, StaffId, TicketId } from '../../domain/id';
import type { BadReviewState } from '../../domain/reviews/bad-review';
import type { BadReviewRecord, BadReviewsReadTx } from '../../service/review/ports';

type Row = {
  review_id: string;
  ticket_id: string;
  state: string;
  opened_on: string;
  contact_due_on: string | null;
  mend_due_on: string | null;
  staff_id: string | null;
  contacted_on: string | null;
  resolved_on: string | null;
  proposed_by: string | null;
  proposed_reason: string | null;
  public_text: string | null;
  contact_climbed: number;
  mend_climbed: number;
};

type EventRow = { at: string; type: string; staff_name: string | null; words: string | null };

export function badReviewRepository(db: Knex): BadReviewsReadTx {
  const cases = () => db<Row>('bad_review');
  return {
    async find(reviewId) {
      const row = await cases().where({ review_id: reviewId }).first();
      return row === undefined ? null : fromRow(row);
    },
    async list(from, to) {
      const rows = await cases().whereBetween('opened_on', [from, to]).orderBy('opened_on', 'desc');
      return rows.map(fromRow);
    },
    async listUnderWay() {
      const rows = await cases().whereNotIn('state', ['closed', 'setAside', 'dropped']).orderBy('review_id');
      return rows.map(fromRow);
    },
    async history(reviewId) {
      const rows = (await db('bad_review_event')
        .leftJoin('staff', 'staff.id', 'bad_review_event.staff_id')
        .select('bad_review_event.at', 'bad_review_event.type', 'bad_review_event.words')
        .select({ staff_name: 'staff.name' })
        .where('bad_review_event.review_id', reviewId)
        .orderBy([{ column: 'bad_review_event.at' }, { column: 'bad_review_event.event_id' }])) as EventRow[];
      return rows.map((row) => ({
        at: row.at as Instant,
        type: row.type,
        staffName: row.staff_name,
        words: row.words as Sealed | null,
      }));
    },
    async listMended(limit) {
      const rows = (await db('bad_review')
        .select({ on: 'published_on', text: 'public_text' })
        .whereNotNull('public_text')
        .orderBy('published_on', 'desc')
        .limit(limit)) as { on: string; text: string }[];
      return rows.map(({ on, text }) => ({ on: on as BusinessDate, text }));
    },
  };
}

function fromRow(row: Row): BadReviewRecord {
  return {
    reviewId: row.review_id as ReviewId,
    ticketId: row.ticket_id as TicketId,
    state: row.state as BadReviewState,
    openedOn: row.opened_on as BusinessDate,
    contactDueOn: row.contact_due_on as BusinessDate | null,
    mendDueOn: row.mend_due_on as BusinessDate | null,
    staffId: row.staff_id as StaffId | null,
    contactedOn: row.contacted_on as BusinessDate | null,
    resolvedOn: row.resolved_on as BusinessDate | null,
    proposedBy: row.proposed_by as StaffId | null,
    proposedReason: row.proposed_reason as BadReviewRecord['proposedReason'],
    publicText: row.public_text,
    climbed: [
      ...(row.contact_climbed === 1 ? (['contact'] as const) : []),
      ...(row.mend_climbed === 1 ? (['mend'] as const) : []),
    ],
  };
}

import type { Instant } from '../../core/domain/calendar/instant';
import { demandUser, refuse, type ConsoleHandler } from './handler';

type ExceptionRow = Readonly<{
  exception_no: string;
  at: Date;
  kind: string;
  centre_no: number;
  name: string;
  detail: unknown;
  notes: readonly Readonly<{ at: string; userName: string; note: string }>[];
}>;

const isOpen = `not exists (select 1 from console_note n where n.exception_no = e.exception_no)`;

export const listExceptions: ConsoleHandler<'exception.list'> = {
  run: async ({ kind, centreNo, open, before, limit }, { client }) => {
    const counts = await client.query<{ kind: string; open: number; all: number }>(
      `select e.kind, count(*)::int as all, count(*) filter (where ${isOpen})::int as open
       from exception e where $1::int is null or e.centre_no = $1 group by e.kind order by e.kind`,
      [centreNo ?? null],
    );
    const { rows } = await client.query<ExceptionRow>(
      `select e.exception_no, e.at, e.kind, e.centre_no, c.name, e.detail,
         coalesce((select json_agg(json_build_object('at', n.at, 'userName', u.name, 'note', n.note) order by n.note_no)
           from console_note n join console_user u using (user_no) where n.exception_no = e.exception_no), '[]') as notes
       from exception e join centre c using (centre_no)
       where ($1::text is null or e.kind = $1) and ($2::int is null or e.centre_no = $2)
         and ($3::bigint is null or e.exception_no < $3) and (not $4 or ${isOpen})
       order by e.exception_no desc limit $5`,
      [kind ?? null, centreNo ?? null, before ?? null, open, limit],
    );
    return {
      counts: counts.rows,
      exceptions: rows.map((row) => ({
        exceptionNo: Number(row.exception_no),
        at: row.at.toISOString() as Instant,
        kind: row.kind,
        centreNo: row.centre_no,
        centreName: row.name,
        particulars: particularsOf(row.detail),
        notes: row.notes.map((note) => ({ ...note, at: new Date(note.at).toISOString() as Instant })),
      })),
    };
  },
};

const longestValue = 300;

/** The detail as names and short texts; it comes from a centre's batch and may hold anything. */
export function particularsOf(detail: unknown): { name: string; value: string }[] {
  if (detail === null || typeof detail !== 'object') {
    return [];
  }

  return Object.entries(detail)
    .slice(0, 20)
    .map(([name, value]) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      return { name, value: text.length > longestValue ? `${text.slice(0, longestValue)}…` : text };
    });
}

export const acknowledgeException: ConsoleHandler<'exception.acknowledge'> = {
  run: async ({ exceptionNo, note }, { client, actor, now }) => {
    const { rowCount } = await client.query('select 1 from exception where exception_no = $1', [exceptionNo]);
    if (rowCount === 0) {
      refuse('exception.unknown');
    }

    await client.query('insert into console_note (exception_no, user_no, at, note) values ($1, $2, $3, $4)', [
      exceptionNo,
      demandUser(actor).userNo,
      now,
      note,
    ]);
    return {};
  },
};

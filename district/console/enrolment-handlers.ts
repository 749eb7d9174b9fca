import type { ClientBase } from 'pg';
import type { ConsoleOutput } from '../../core/contract/console/index';
import type { Instant } from '../../core/domain/calendar/instant';
import { addCentre } from '../enrolment/create-centre';
import { addEnrolmentCode } from '../enrolment/create-enrolment-code';
import { revoke } from '../enrolment/revoke-key';
import { demandCentre } from './centre-day';
import { instantOf } from './figures';
import { demandUser, refuse, type ConsoleHandler } from './handler';

type Listed = ConsoleOutput<'enrolment.list'>[number];

type Row = Readonly<{
  centre_no: number;
  name: string;
  division_code: string;
  centre_id: string | null;
  keys: readonly Readonly<{ keyId: string; status: 'active' | 'revoked'; reason: string | null; at: string }>[];
  code_expires_at: Date | null;
}>;

export const listEnrolment: ConsoleHandler<'enrolment.list'> = {
  run: async (_input, { client, now }) => {
    const { rows } = await client.query<Row>(
      `select c.centre_no, c.name, c.division_code, c.centre_id,
         coalesce((select json_agg(json_build_object('keyId', k.key_id, 'status', k.status, 'reason', k.reason,
             'at', coalesce(k.revoked_at, k.enrolled_at)) order by k.enrolled_at desc)
           from centre_key k where k.centre_no = c.centre_no), '[]') as keys,
         (select max(e.expires_at) from enrolment_code e
          where e.centre_no = c.centre_no and e.used_at is null and e.expires_at > $1) as code_expires_at
       from centre c order by c.centre_no desc`,
      [now],
    );
    return rows.map((row): Listed => ({
      centreNo: row.centre_no,
      name: row.name,
      divisionCode: row.division_code,
      enrolled: row.centre_id !== null,
      keys: row.keys.map((key) => ({ ...key, at: new Date(key.at).toISOString() as Instant })),
      codeExpiresAt: instantOf(row.code_expires_at),
    }));
  },
};

/** The one role that may let centres in; back to the console's own when it is done. */
async function atTheGate<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('set local role yimen_gate');
  const value = await work();
  await client.query('set local role yimen_console');
  return value;
}

export const addCentreEntry: ConsoleHandler<'enrolment.addCentre'> = {
  run: async ({ name, divisionCode }, { client }) => {
    // Two presses at once must not make two centres of one name.
    await client.query('select pg_advisory_xact_lock(60, 2)');
    const { rowCount } = await client.query('select 1 from centre where name = $1', [name]);
    if (rowCount !== 0) {
      refuse('centre.nameTaken');
    }

    return { centreNo: await atTheGate(client, () => addCentre(client, { name, divisionCode })) };
  },
};

export const makeCode: ConsoleHandler<'enrolment.makeCode'> = {
  run: async ({ centreNo }, { client, actor }) => {
    await demandCentre(client, centreNo);
    const madeBy = demandUser(actor).name;
    const { code, expiresAt } = await atTheGate(client, () => addEnrolmentCode(client, centreNo, madeBy));
    return { code, expiresAt: expiresAt as Instant };
  },
};

export const revokeCentreKey: ConsoleHandler<'enrolment.revokeKey'> = {
  run: async ({ keyId, reason }, { client }) => {
    const { rowCount } = await client.query('select 1 from centre_key where key_id = $1', [keyId]);
    if (rowCount === 0) {
      refuse('key.unknown');
    }

    if (!(await atTheGate(client, () => revoke(client, keyId, reason)))) {
      refuse('key.alreadyRevoked');
    }

    return {};
  },
};

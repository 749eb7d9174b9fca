import type { Pool, PoolClient } from 'pg';
import type { z } from 'zod';
import { syncVerbs } from '../../core/contract/sync-protocol';
import { enrolmentProof, enrolmentText, readEnrolmentCode } from '../../core/sync/enrolment';
import { isSigned, keyIdOf, openPublicKey } from '../../core/sync/keys';
import { inRole } from '../database/in-role';
import { readJson } from '../protocol/read-json';
import { refuse } from '../protocol/sync-refusal';
import { hashCode } from './create-enrolment-code';
import { demandFewTries, noteTry } from './tries';

export type EnrolDeps = Readonly<{
  pool: Pool;
  /** The first root of the standards, base64; null while nothing was published. */
  trustedRoot: () => Promise<string | null>;
}>;

type Input = z.infer<(typeof syncVerbs)['enrol']['input']>;
type Enrolled = Omit<z.infer<(typeof syncVerbs)['enrol']['output']>, 'serverTime'>;

const replaced = '这个中心已在另一台主机上重新入网。/ The centre was enrolled again on another host.';

/**
 * Binds a host's key to the centre that the code was made for. A host that
 * replaces another ends the other's key. The same host may ask again when the
 * answer was lost.
 */
export async function enrol({ pool, trustedRoot }: EnrolDeps, body: Uint8Array, address: string): Promise<Enrolled> {
  const parsed = syncVerbs.enrol.input.safeParse(readJson(body));
  if (!parsed.success) {
    refuse('request.malformed');
  }

  await demandFewTries(pool, address);
  const code = readEnrolmentCode(parsed.data.code);
  const bound = code === null ? 'enrolment.codeWrong' : await bind(pool, code, parsed.data);
  if (bound === 'enrolment.codeWrong' || code === null) {
    await noteTry(pool, address);
    refuse('enrolment.codeWrong');
  }

  const root = await trustedRoot();
  return {
    keyId: keyIdOf(parsed.data.publicKey),
    districtName: bound.districtName,
    trustedRoot: root,
    proof: await enrolmentProof(code, parsed.data.publicKey, root),
  };
}

type CodeRow = { centre_no: number; centre_id: string | null; used: boolean; expired: boolean; district: string };

async function bind(
  pool: Pool,
  code: string,
  input: Input,
): Promise<Readonly<{ districtName: string }> | 'enrolment.codeWrong'> {
  if (
    !isSigned(openPublicKey(input.publicKey), enrolmentText(code, input.centreId, input.publicKey), signatureOf(input))
  ) {
    refuse('signature.wrong');
  }

  return inRole(pool, 'yimen_gate', null, async (client) => {
    const { rows } = await client.query<CodeRow>(
      `select e.centre_no, c.centre_id, e.used_at is not null as used, e.expires_at < now() as expired,
         (select name from district) as district
       from enrolment_code e join centre c using (centre_no) where e.code_hash = $1 for update of e`,
      [hashCode(code)],
    );
    const row = rows[0];
    if (row === undefined) {
      return 'enrolment.codeWrong';
    }

    const { districtName } = { districtName: row.district };
    if (row.used) {
      return (await isEnrolled(client, row.centre_no, input)) ? { districtName } : 'enrolment.codeWrong';
    }

    if (row.expired) {
      return 'enrolment.codeWrong';
    }

    await takeOver(client, row, input, hashCode(code));
    return { districtName };
  });
}

const signatureOf = ({ signature }: Input) => Buffer.from(signature, 'base64');

async function isEnrolled(client: PoolClient, centreNo: number, { centreId, publicKey }: Input): Promise<boolean> {
  const { rows } = await client.query(
    `select 1 from centre_key k join centre c using (centre_no)
     where k.key_id = $1 and k.centre_no = $2 and k.status = 'active' and c.centre_id = $3`,
    [keyIdOf(publicKey), centreNo, centreId],
  );
  return rows.length === 1;
}

async function takeOver(client: PoolClient, row: CodeRow, input: Input, codeHash: string): Promise<void> {
  if (row.centre_id !== null && row.centre_id !== input.centreId) {
    refuse('centre.taken');
  }

  const keyId = keyIdOf(input.publicKey);
  const { rows } = await client.query(
    `select 1 from centre where centre_id = $2 and centre_no <> $1
     union all select 1 from centre_key where key_id = $3`,
    [row.centre_no, input.centreId, keyId],
  );
  if (rows.length > 0) {
    refuse('centre.taken');
  }

  await client.query('update centre set centre_id = $2 where centre_no = $1', [row.centre_no, input.centreId]);
  await client.query(
    `update centre_key set status = 'revoked', reason = $2, revoked_at = now() where centre_no = $1 and status = 'active'`,
    [row.centre_no, replaced],
  );
  await client.query(`insert into centre_key (key_id, centre_no, public_key, status) values ($1, $2, $3, 'active')`, [
    keyId,
    row.centre_no,
    input.publicKey,
  ]);
  await client.query('update enrolment_code set used_at = now() where code_hash = $1', [codeHash]);
}

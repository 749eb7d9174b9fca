import type { ClientBase, Pool } from 'pg';
import { inRole } from '../database/in-role';

export type NewCentre = Readonly<{ name: string; divisionCode: string }>;

/** An entry for a centre that may enrol with a code; answers with its number. */
export async function createCentre(pool: Pool, { name, divisionCode }: NewCentre): Promise<number> {
  return inRole(pool, 'yimen_gate', null, (client) => addCentre(client, { name, divisionCode }));
}

/** The same inside a transaction of the gate's. */
export async function addCentre(client: ClientBase, { name, divisionCode }: NewCentre): Promise<number> {
  const { rows } = await client.query<{ centre_no: number }>(
    'insert into centre (name, division_code) values ($1, $2) returning centre_no',
    [name, divisionCode],
  );
  const row = rows[0];
  if (row === undefined) {
    throw new Error('The centre got no number');
  }
  return row.centre_no;
}

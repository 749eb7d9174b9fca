import type { Knex } from 'knex';
import type { BusinessDate } from '../../domain/calendar/instant';
import type { CentreRecord, ReadTx } from '../../service/ports';

type CentreRow = {
  id: string;
  name: string;
  division_code: string;
  demo: number;
  settings: string;
  business_date: string;
  tide_in: number;
};

export function centreRepository(db: Knex): ReadTx['centre'] {
  async function find(): Promise<CentreRecord | null> {
    const row = await db<CentreRow>('centre').first();
    return row === undefined
      ? null
      : {
          id: row.id,
          name: row.name,
          divisionCode: row.division_code,
          demo: row.demo === 1,
          settings: JSON.parse(row.settings) as CentreRecord['settings'],
          businessDate: row.business_date as BusinessDate,
          isTideIn: row.tide_in === 1,
        };
  }

  return {
    find,
    async get() {
      const centre = await find();
      if (centre === null) {
        throw new Error('The centre is not configured');
      }

      return centre;
    },
  };
}

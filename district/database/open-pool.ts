import { Pool, types, type CustomTypesConfig } from 'pg';

const asText = (text: string) => text;
/** Dates stay `YYYY-MM-DD`: as a Date they would move with the time zone. Whole numbers fit a JavaScript number here. */
const parsers = new Map<number, (text: string) => unknown>([
  [types.builtins.DATE, asText],
  [types.builtins.INT8, Number],
  [types.builtins.NUMERIC, Number],
]);

const districtTypes: CustomTypesConfig = {
  getTypeParser(id: number, format?: 'text' | 'binary'): (text: string) => unknown {
    return parsers.get(id) ?? (types.getTypeParser(id, format) as (text: string) => unknown);
  },
};

export type PoolOptions = Readonly<{ url: string; connections?: number }>;

export function openPool({ url, connections = 10 }: PoolOptions): Pool {
  const pool = new Pool({ connectionString: url, max: connections, types: districtTypes, application_name: 'yimen' });
  // A connection that breaks is reported by the next statement on it, or replaced if nobody uses it; the
  // event besides must not end the process when the database restarts.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

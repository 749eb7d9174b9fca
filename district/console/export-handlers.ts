import type { ClientBase } from 'pg';
import type { ConsoleParsedInput } from '../../core/contract/console/index';
import { addDays } from '../../core/domain/calendar/business-date';
import { demandCentre } from './centre-day';
import { readCentres } from './centre-list';
import { centreColumns, dayColumns, ticketColumns, type ExportColumn, type ExportedDay } from './export-columns';
import { figuresOf, type DayRow } from './figures';
import { refuse, type ConsoleContext, type ConsoleHandler } from './handler';
import { readTickets } from './ticket-list';
import { writeCsv } from './write-csv';

type Input = ConsoleParsedInput<'export.make'>;

export const makeExport: ConsoleHandler<'export.make'> = {
  run: async ({ what, format, language }, context) => {
    const { stem, ...table } = await readTable(what, context);
    const text = format === 'csv' ? csvOf(table, language) : jsonOf(table);
    const mediaType = format === 'csv' ? 'text/csv;charset=utf-8' : 'application/json';
    return { fileName: `${stem}.${format}`, mediaType, text };
  },
};

/** Rows with the columns that read them, the type of a row forgotten. */
type Table = Readonly<{ columns: readonly ExportColumn<never>[]; rows: readonly unknown[] }>;

function tableOf<Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): Table {
  return { columns: columns, rows };
}

async function readTable(what: Input['what'], context: ConsoleContext): Promise<Table & Readonly<{ stem: string }>> {
  const { client, today, services } = context;
  switch (what.kind) {
    case 'centres': {
      const { evaluationScheme } = await services.readStandards(client);
      return {
        stem: `centres-${today}`,
        ...tableOf(centreColumns, await readCentres(client, today, evaluationScheme)),
      };
    }
    case 'days': {
      await demandCentre(client, what.centreNo);
      const stem = `centre-${what.centreNo}-${what.from}-${what.to}`;
      return { stem, ...tableOf(dayColumns, await readDays(client, what)) };
    }
    case 'tickets': {
      const { centreNo, businessDate } = what;
      await demandCentre(client, centreNo);
      const tickets = await readTickets(client, centreNo, businessDate, { offset: 0, limit: null });
      return { stem: `tickets-${centreNo}-${businessDate}`, ...tableOf(ticketColumns, tickets) };
    }
  }
}

const longestPeriod = 366;

async function readDays(
  client: ClientBase,
  { centreNo, from, to }: Extract<Input['what'], Readonly<{ kind: 'days' }>>,
): Promise<ExportedDay[]> {
  if (from > to || addDays(from, longestPeriod) < to) {
    refuse('period.invalid');
  }

  const { rows } = await client.query<DayRow & Readonly<{ day: string; levels: number[] }>>(
    `select *, business_date::text as day, array[level_1, level_2, level_3, level_4, level_5] as levels
     from centre_day where centre_no = $1 and business_date between $2 and $3 order by business_date`,
    [centreNo, from, to],
  );
  return rows.map((row) => ({ businessDate: row.day, figures: figuresOf(row), levels: row.levels }));
}

function csvOf({ columns, rows }: Table, language: Input['language']): string {
  return writeCsv(
    columns.map(({ heading }) => heading[language]),
    rows.map((row) => columns.map(({ cell }) => cell(row as never))),
  );
}

/** The same columns by name, so that a program need not read headings in two languages. */
function jsonOf({ columns, rows }: Table): string {
  const objects = rows.map((row) => Object.fromEntries(columns.map(({ name, cell }) => [name, cell(row as never)])));
  return `${JSON.stringify(objects, null, 2)}\n`;
}

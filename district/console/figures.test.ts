import { describe, expect, it } from 'vitest';
import type { ConsoleOutput } from '../../core/contract/console/index';
import { wilsonInterval } from '../../core/domain/scoring/wilson-interval';
import { serviceDay, type Visitor } from './testing/service-day';
import { useTestConsoles, type TestConsole } from './testing/console-server';
import type { ConsoleBrowser } from './testing/console-browser';

const start = useTestConsoles();

const businessDate = '2026-03-02';
/** 16:00 in Shanghai. */
const now = Date.parse('2026-03-02T08:00:00.000Z');
const opensAt = Date.parse('2026-03-02T00:30:00.000Z');

type Place = Readonly<{ server: TestConsole; browser: ConsoleBrowser; centreNo: number; visitors: readonly Visitor[] }>;

async function openWithDay(): Promise<Place> {
  const server = await start({ now: () => now });
  const centre = await server.enrol({ name: '外滩街道社区事务受理服务中心', divisionCode: '310101013' });
  const day = serviceDay({ businessDate, opensAt, visitors: 120, seed: 7 });
  const log = centre.newLog();
  log.add(...day.facts);
  const more = { clockOffset: 185_000, waiting: 12, appVersion: '0.1.0' };
  for (let from = 1; from <= day.facts.length; from += 200) {
    const said = await centre.post('append', log.batch(from, Math.min(from + 199, day.facts.length), more));
    expect(said.status).toBe(200);
  }
  await server.project();
  const browser = await server.openAs('陈静', ['viewer']);
  return { server, browser, centreNo: centre.centreNo, visitors: day.visitors };
}

const count = (visitors: readonly Visitor[], fits: (visitor: Visitor) => boolean) => visitors.filter(fits).length;

/** Between two visitors the share of the way, as percentiles are commonly drawn. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  return roundHalfEven(below + ((sorted[Math.ceil(place)] ?? 0) - below) * (place % 1));
}

/** As PostgreSQL rounds a double. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  return value - floor === 0.5 ? floor + (floor % 2) : Math.round(value);
}

const waitsOf = (visitors: readonly Visitor[]) => visitors.flatMap(({ wait }) => (wait === null ? [] : [wait]));

function expectedFigures(visitors: readonly Visitor[]) {
  const waits = waitsOf(visitors);
  return {
    issued: visitors.length,
    called: waits.length,
    finished: count(visitors, ({ fate }) => fate === 'finished'),
    missed: count(visitors, ({ fate }) => fate === 'missed'),
    expired: 0,
    cancelled: 0,
    open: count(visitors, ({ fate }) => fate === 'waiting' || fate === 'serving'),
    waitMedian: percentile(waits, 0.5),
    waitP90: percentile(waits, 0.9),
  };
}

describe('the figures of a centre', () => {
  it('are those of its facts, in the list', async () => {
    const { browser, visitors } = await openWithDay();
    const { value } = await browser.ask('centre.list');
    const { centres, minimumReviews } = value as ConsoleOutput<'centre.list'>;
    const levels = visitors.flatMap(({ level }) => (level === null ? [] : [level]));
    const satisfied = levels.filter((level) => level >= 3).length;
    expect(levels.length).toBeGreaterThan(minimumReviews);
    expect(centres).toMatchObject([
      {
        name: '外滩街道社区事务受理服务中心',
        keyState: 'active',
        lastTransport: 'http',
        clockOffset: 185_000,
        factsWaiting: 12,
        appVersion: '0.1.0',
        openExceptions: 0,
        today: expectedFigures(visitors),
        reviews: {
          state: 'ok',
          reviews: levels.length,
          satisfied,
          rate: satisfied / levels.length,
          ...wilsonInterval(satisfied, levels.length),
        },
      },
    ]);
  });

  it('are those of its facts, on the page of the day', async () => {
    const { browser, centreNo, visitors } = await openWithDay();
    const { value } = await browser.ask('centre.readDay', { centreNo, businessDate });
    const day = value as ConsoleOutput<'centre.readDay'>;
    expect(day.figures).toEqual(expectedFigures(visitors));
    expect(day.categories.map(({ letter }) => letter)).toEqual(['A', 'B']);
    for (const { letter, categoryId, nameZh, nameEn, ...figures } of day.categories) {
      expect(figures, letter).toEqual(expectedFigures(visitors.filter((visitor) => visitor.categoryId === categoryId)));
      expect(nameZh).toMatch(/[一-鿿]/);
      expect(nameEn).toMatch(/^[A-Z]/);
    }

    for (const { counterId, number, ...counter } of day.counters) {
      const own = visitors.filter((visitor) => visitor.counterId === counterId && visitor.wait !== null);
      const finished = own.filter(({ fate }) => fate === 'finished');
      expect(number).toBe(Number(counterId.slice(-1)));
      expect(counter).toEqual({
        name: '综合窗口',
        called: own.length,
        finished: finished.length,
        missed: count(own, ({ fate }) => fate === 'missed'),
        serviceMedian: percentile(
          finished.map(({ service }) => service),
          0.5,
        ),
      });
    }

    const hourOf = (milliseconds: number) => new Date(milliseconds + 8 * 3_600_000).getUTCHours();
    for (const { hour, issued } of day.hours) {
      expect(issued, `${hour}:00`).toBe(count(visitors, ({ takenAt }) => hourOf(takenAt) === hour));
    }

    expect(day.levels.map(({ level, count: reviews }) => [level, reviews])).toEqual(
      [5, 4, 3, 2, 1].map((level) => [level, count(visitors, (visitor) => visitor.level === level)]),
    );
  });

  it('name nobody: not in the list of tickets, not in an export', async () => {
    const { browser, centreNo, visitors } = await openWithDay();
    const { value } = await browser.ask('centre.listTickets', { centreNo, businessDate, limit: 500 });
    const { total, tickets } = value as ConsoleOutput<'centre.listTickets'>;
    expect(total).toBe(120);
    expect(tickets.map(({ number }) => number).toSorted()).toEqual(visitors.map(({ number }) => number).toSorted());
    const file = await browser.ask('export.make', {
      what: { kind: 'tickets', centreNo, businessDate },
      format: 'json',
      language: 'zh',
    });
    for (const text of [JSON.stringify(tickets), JSON.stringify(file.value)]) {
      expect(text).not.toContain('staff');
    }
  });

  it('go out as a file that a spreadsheet opens, and the audit says so', async () => {
    const { server, browser, centreNo, visitors } = await openWithDay();
    const ask = async (what: object, format: string, language = 'zh') =>
      (await browser.ask('export.make', { what, format, language })).value as ConsoleOutput<'export.make'>;
    const days = await ask({ kind: 'days', centreNo, from: '2026-02-01', to: businessDate }, 'csv');
    const { issued, finished } = expectedFigures(visitors);
    expect(days.fileName).toBe(`centre-${centreNo}-2026-02-01-${businessDate}.csv`);
    expect(days.text.split('\r\n')).toHaveLength(3);
    expect(days.text).toMatch(new RegExp(`^\\uFEFF日期,取号,.*\\r\\n2026-03-02,${issued},\\d+,${finished},`));
    const english = await ask({ kind: 'centres' }, 'csv', 'en');
    expect(english.text).toMatch(/^\uFEFFCentre,Division code,/);
    const rows = JSON.parse((await ask({ kind: 'tickets', centreNo, businessDate }, 'json')).text) as unknown[];
    expect(rows).toHaveLength(120);
    const refused = await browser.ask('export.make', {
      what: { kind: 'days', centreNo, from: '2024-01-01', to: businessDate },
      format: 'csv',
      language: 'zh',
    });
    expect(refused.code).toBe('period.invalid');
    const admin = await server.openAs('主任', ['admin']);
    const deeds = (await admin.ask('audit.list')).value as ConsoleOutput<'audit.list'>;
    expect(deeds.map(({ method, outcome, userName }) => [method, outcome, userName])).toEqual([
      ['export.make', 'period.invalid', '陈静'],
      ['export.make', 'done', '陈静'],
      ['export.make', 'done', '陈静'],
      ['export.make', 'done', '陈静'],
    ]);
  });

  it('are nothing for a day without facts, and no for a centre that is not there', async () => {
    const { browser, centreNo } = await openWithDay();
    const { value } = await browser.ask('centre.readDay', { centreNo, businessDate: '2026-03-01' });
    expect(value).toMatchObject({ figures: { issued: 0, waitMedian: null }, hours: [], reviews: { state: 'none' } });
    expect((await browser.ask('centre.readDay', { centreNo: 999, businessDate })).code).toBe('centre.unknown');
  });
});

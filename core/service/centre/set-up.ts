import type { CategoryId, CounterId, ItemId, StaffId, StationId } from '../../domain/id';
import type { CounterMode, Skills } from '../../domain/queue/counter';
import { findCategory, findItem } from '../../domain/standards/look-up';
import type { StationKind } from '../../contract/roles';
import { inTwoPhases, refuse, type Context } from '../handler';
import type { StaffRole, WriteTx } from '../ports';
import { recordStaff } from '../session/staff-handlers';
import { demoCentre, demoCounters, demoPassword, demoStaff } from './demo-centre';

type NewCounter = Readonly<{ number: number; name: string; mode: CounterMode; skills: Skills }>;

type NewCentre = Readonly<{
  name: string;
  divisionCode: string;
  demo: boolean;
  staff: readonly Readonly<{ name: string; roles: readonly StaffRole[] }>[];
  hash: string;
  counters: readonly NewCounter[];
}>;

/** Counters stand in rows of six until the manager moves them. */
const countersInRow = 6;

async function recordCentre(context: Context<WriteTx>, centre: NewCentre): Promise<void> {
  const { tx, standards, newId, businessDate } = context;
  if ((await tx.centre.find()) !== null) {
    refuse('centre.alreadyConfigured');
  }

  const { name, divisionCode, demo } = centre;
  await tx.record('centre.configured', 'centre', { name, divisionCode, demo });
  await tx.record('day.begun', businessDate, { businessDate });
  const { id, version, effectiveFrom } = standards.bundle;
  await tx.record('standards.installed', id, { id, version, sha256: standards.sha256, effectiveFrom });
  for (const person of centre.staff) {
    await recordStaff(tx, { staffId: newId() as StaffId, ...person, hash: centre.hash });
  }

  for (const [index, counter] of centre.counters.entries()) {
    const counterId = newId() as CounterId;
    const place = { column: index % countersInRow, row: Math.floor(index / countersInRow) };
    await tx.record('counter.added', counterId, { counterId, ...counter, place });
  }

  for (const kind of ['kiosk', 'hall', 'manager'] as const) {
    await recordHostStation(context, kind, null);
  }

  for (const counter of await tx.counters.list()) {
    await recordCounterStations(context, counter.id, counter.number);
  }
}

const hostStationNames: Readonly<Record<StationKind, string>> = {
  kiosk: '取号机',
  hall: '大厅屏',
  manager: '主任台',
  clerk: '窗口台',
  display: '窗口屏',
  rating: '评价器',
  network: '网上受理',
};

async function recordHostStation(
  { tx, newId }: Context<WriteTx>,
  kind: StationKind,
  counter: Readonly<{ id: CounterId; number: number }> | null,
) {
  const stationId = newId() as StationId;
  const name = counter === null ? hostStationNames[kind] : `${counter.number} 号${hostStationNames[kind]}`;
  await tx.record('station.added', stationId, {
    stationId,
    kind,
    name,
    counterId: counter?.id ?? null,
    tokenSha256: null,
  });
}

/** The host PC can open every screen of every counter: a console, a display and a rating screen each. */
export async function recordCounterStations(context: Context<WriteTx>, id: CounterId, number: number): Promise<void> {
  await recordHostStation(context, 'clerk', { id, number });
  await recordHostStation(context, 'display', { id, number });
  await recordHostStation(context, 'rating', { id, number });
}

export const setUpCentre = inTwoPhases<'centre.setUp', string>(
  ({ managerPassword }, { passwords }) => passwords.hashPassword(managerPassword),
  async ({ name, divisionCode, managerName, counters }, context, hash) => {
    demandCounters(counters, context);
    await recordCentre(context, {
      name,
      divisionCode,
      demo: false,
      staff: [{ name: managerName, roles: ['manager', 'clerk'] }],
      hash,
      counters: counters.map(({ number, name: counterName, mode, categoryIds, itemIds }) => ({
        number,
        name: counterName,
        mode,
        skills: { categoryIds, itemIds },
      })),
    });
    return {};
  },
);

type WantedCounter = Readonly<{
  number: number;
  mode: CounterMode;
  categoryIds: readonly CategoryId[];
  itemIds: readonly ItemId[];
}>;

function demandCounters(counters: readonly WantedCounter[], { standards }: Context<WriteTx>): void {
  if (new Set(counters.map((counter) => counter.number)).size !== counters.length) {
    refuse('counter.numberTaken');
  }

  for (const { mode, categoryIds, itemIds } of counters) {
    if ((mode === 'by-category' || mode === 'mixed') && categoryIds.length + itemIds.length === 0) {
      refuse('counter.noSkills');
    }

    if (categoryIds.some((id) => findCategory(standards.bundle, id) === null)) {
      refuse('category.unknown');
    }

    if (itemIds.some((id) => findItem(standards.bundle, id) === null)) {
      refuse('item.unknown');
    }
  }
}

export const setUpDemo = inTwoPhases<'centre.setUpDemo', string>(
  (_input, { passwords }) => passwords.hashPassword(demoPassword),
  async (_input, context, hash) => {
    const { bundle } = context.standards;
    await recordCentre(context, {
      ...demoCentre,
      demo: true,
      staff: demoStaff,
      hash,
      counters: demoCounters.map(({ letters, ...counter }) => ({
        ...counter,
        skills: {
          categoryIds: bundle.categories
            .filter(({ letter }) => letters.includes(letter))
            .map(({ id }) => id as CategoryId),
          itemIds: [],
        },
      })),
    });
    // Whoever tries the demo at night, or in a hurry, is let in and may mark a number missed at once.
    const changes = { enforceOpeningHours: false, missedMinimumCalls: 1, missedMinimumSeconds: 0 };
    await context.tx.record('centre.settingsChanged', 'centre', { changes });
    return {
      staff: demoStaff.map(({ name, roles }) => ({
        name,
        role: roles.includes('manager') ? 'manager' : 'clerk',
        password: demoPassword,
      })),
    };
  },
);

import type { CategoryId, ItemId } from '../../domain/id';
import { dueDate } from '../../domain/calendar/due-date';
import type { OutputOf } from '../../contract/index';
import type { BusinessDate } from '../../domain/calendar/instant';
import type { ServiceItem, StandardBundle } from '../../domain/standards/bundle';
import { listDivisionsBelow } from '../../domain/standards/list-divisions';
import { findItem } from '../../domain/standards/look-up';
import { refuse, type Handler } from '../handler';

export const readCatalog: Handler<'catalog.read'> = async (_input, { standards: { bundle } }) => ({
  categories: bundle.categories.map(({ id, letter, name, color, pictogram, takesNumbers }) => ({
    id: id as CategoryId,
    name: name.zh,
    letter,
    nameText: name,
    color,
    pictogram,
    takesNumbers,
  })),
  items: bundle.items.map(({ id, categoryId, name, kind, pinyin, initials, aliases, aliasInitials }) => ({
    id: id as ItemId,
    categoryId: categoryId as CategoryId,
    name: name.zh,
    nameText: name,
    kind,
    pinyin,
    initials,
    aliases: [...aliases],
    aliasInitials: [...aliasInitials],
  })),
  itemBundles: (bundle.itemBundles ?? []).map(({ id, name, itemIds, note }) => ({
    id,
    nameText: name,
    itemIds: itemIds.map((itemId) => itemId as ItemId),
    note,
  })),
});

type Due = OutputOf<'catalog.readItem'>['due'];

function describeDue({ deadline }: ServiceItem, bundle: StandardBundle, today: BusinessDate): Due {
  const due = dueDate(bundle.calendar, deadline, today);
  switch (due.kind) {
    case 'date':
      return { ...due, workdays: deadline.workdays, calendarDays: deadline.calendarDays };
    case 'pending':
      return { ...due, workdays: deadline.workdays ?? 0 };
    default:
      return due;
  }
}

export const readItem: Handler<'catalog.readItem'> = async ({ itemId }, { standards: { bundle }, businessDate }) => {
  const item = findItem(bundle, itemId) ?? refuse('item.unknown');
  const { name, kind, department, applicant, cityWide, certificate, fee, phone, note } = item;
  return {
    id: itemId,
    categoryId: item.categoryId as CategoryId,
    nameText: name,
    kind,
    department,
    applicant,
    materials: item.materials === null ? null : [...item.materials],
    due: describeDue(item, bundle, businessDate),
    dueNote: item.deadline.note,
    proxy: { ...item.proxy, requires: item.proxy.requires === null ? null : [...item.proxy.requires] },
    cityWide,
    certificate,
    fee,
    phone,
    note,
    sources: [...item.sources],
  };
};

export const listDivisions: Handler<'catalog.listDivisions'> = async ({ below }, { standards: { bundle } }) => [
  ...listDivisionsBelow(bundle.divisions?.codes ?? {}, below),
];

export const readStandards: Handler<'standards.read'> = async (_input, { standards: { bundle, sha256 } }) => ({
  id: bundle.id,
  version: bundle.version,
  sha256,
  effectiveFrom: bundle.effectiveFrom,
  levels: bundle.review.levels.map(({ level, label, bad }) => ({ level, label, bad })),
  tags: bundle.review.tags.map(({ code, level, text, inShortList }) => ({ code, level, text, inShortList })),
  priorityGroups: bundle.priorityGroups.map(({ id, name, proof }) => ({ id, name, proof })),
  lifeEvents: bundle.lifeEvents.map(({ id, name, itemIds }) => ({
    id,
    name,
    itemIds: itemIds.map((one) => one as ItemId),
  })),
  openingHours: {
    weekday: [...bundle.openingHours.weekday],
    weekend: [...bundle.openingHours.weekend],
    holiday: [...bundle.openingHours.holiday],
    adjustedWorkday: [...bundle.openingHours.adjustedWorkday],
  },
  lastCoveredYear: bundle.calendar.lastCoveredYear,
  minimumReviews: bundle.evaluationScheme.minimumReviews,
  localSettings: Object.entries(bundle.settings).flatMap(([name, { local }]) => (local ? [name] : [])),
});

import { z } from 'zod';
import type { BusinessDate, Instant } from '../domain/calendar/instant';
import type {
  AppointmentId,
  AttachmentId,
  CaseId,
  CategoryId,
  CounterId,
  DeputyshipId,
  DocumentId,
  DraftId,
  EnquiryId,
  ItemId,
  ResidentId,
  ReviewId,
  StaffId,
  StationId,
  TicketId,
} from '../domain/id';

const idText = z.string().min(1).max(80);

/** Ids are opaque text on the wire; the brand is the compiler's affair. */
function id<T extends string>() {
  return idText as unknown as z.ZodType<T, T>;
}

export const ticketId = id<TicketId>();
export const counterId = id<CounterId>();
export const categoryId = id<CategoryId>();
export const itemId = id<ItemId>();
export const staffId = id<StaffId>();
export const stationId = id<StationId>();
export const draftId = id<DraftId>();
export const caseId = id<CaseId>();
export const documentId = id<DocumentId>();
export const reviewId = id<ReviewId>();
export const residentId = id<ResidentId>();
export const deputyshipId = id<DeputyshipId>();
export const enquiryId = id<EnquiryId>();
export const attachmentId = id<AttachmentId>();
export const appointmentId = id<AppointmentId>();

/** UTC instant, ISO-8601 text to the millisecond. */
export const instant = z.string() as unknown as z.ZodType<Instant, Instant>;

/** YYYY-MM-DD in Asia/Shanghai. */
export const businessDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/) as unknown as z.ZodType<BusinessDate, BusinessDate>;

export const localText = z.object({ zh: z.string(), en: z.string() });

/** A short note that a person types: trimmed, never empty. */
export const reason = z.string().trim().min(1).max(200);

export const personName = z.string().trim().min(1).max(60);

export const counterMode = z.enum(['any-item', 'by-category', 'mixed', 'tide']);

export const counterState = z.enum(['open', 'paused', 'closed']);

export const ticketState = z.enum([
  'waiting',
  'called',
  'serving',
  'held',
  'missed',
  'finished',
  'cancelled',
  'expired',
]);

/** Where a counter stands on the plan of the hall, in grid cells. */
export const place = z.object({ column: z.int().min(0).max(39), row: z.int().min(0).max(39) });

export const skills = z.object({
  categoryIds: z.array(categoryId).max(100),
  itemIds: z.array(itemId).max(500),
  /** How well, by the id of a category or item; what is not named has level 1. */
  levels: z.record(z.string().max(80), z.union([z.literal(1), z.literal(2), z.literal(3)])).optional(),
  handOut: z.boolean().optional(),
  low: z.boolean().optional(),
});

/** Where a ticket goes when it waits again. */
export const queuePlace = z.enum(['front', 'back', 'by-visit-age', 'after-some']);

export const lane = z.enum(['service', 'hand-out']);

/** Six to ten signs that a person reads out or types; what they are is the hub's affair. */
export const shortCode = z.string().trim().min(4).max(40);

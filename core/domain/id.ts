/** Ids are text, and nominal: a ticket's id cannot be passed for a counter's. */
export type Id<Kind extends string> = string & { readonly __kind: Kind };

export type CentreId = Id<'centre'>;
export type StationId = Id<'station'>;
export type StaffId = Id<'staff'>;
export type CounterId = Id<'counter'>;
export type TicketId = Id<'ticket'>;
export type CategoryId = Id<'category'>;
export type ItemId = Id<'item'>;
export type DraftId = Id<'draft'>;
export type CaseId = Id<'case'>;
export type DocumentId = Id<'document'>;
export type ReviewId = Id<'review'>;
export type ResidentId = Id<'resident'>;
export type DeputyshipId = Id<'deputyship'>;
export type EnquiryId = Id<'enquiry'>;
export type AppointmentId = Id<'appointment'>;
export type ReturnId = Id<'return'>;
export type AttachmentId = Id<'attachment'>;

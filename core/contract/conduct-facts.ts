import type { BusinessDate } from '../domain/calendar/instant';
import type { EnquiryChannel, EnquiryOutcome, EnquiryTarget } from '../domain/cases/enquiry';
import type { DeputyshipId, EnquiryId, ItemId, ResidentId, StaffId, TicketId } from '../domain/id';
import type { Sealed } from './facts';

/** What the conduct rules want kept: AB角 and 首问负责. */
export type ConductFactPayloads = {
  'deputy.appointed': Readonly<{
    deputyshipId: DeputyshipId;
    staffId: StaffId;
    deputyId: StaffId;
    /** None: all of that one's work. */
    itemIds: readonly ItemId[];
    from: BusinessDate;
    to: BusinessDate;
  }>;
  /** Back earlier, or named by mistake; what was done meanwhile stays as it was done. */
  'deputy.ended': Readonly<{ deputyshipId: DeputyshipId }>;
  /** Words stand sealed under the enquiry's own key: `enquiry/<id>`. */
  'enquiry.asked': Readonly<{
    enquiryId: EnquiryId;
    channel: EnquiryChannel;
    ticketId: TicketId | null;
    residentId: ResidentId | null;
    asker: Sealed | null;
    question: Sealed;
  }>;
  'enquiry.handedOver': Readonly<{ enquiryId: EnquiryId; to: EnquiryTarget }>;
  'enquiry.closed': Readonly<{ enquiryId: EnquiryId; outcome: EnquiryOutcome; words: Sealed | null }>;
};

import { SlipsDialog } from '../../shared/staff/slips/slips-dialog';
import type { Desk } from '../console/desk-commands';
import { IdentifyDialog } from '../resident/identify-dialog';
import { CaseListDialog } from '../case-list/case-list-dialog';
import { DeskReasonDialog } from './desk-reason-dialog';
import { EnquiryDialog } from './enquiry-dialog';
import { IssueTicketDialog } from './issue-ticket-dialog';
import { KeyboardMapDialog } from './keyboard-map-dialog';
import { TransferDialog } from './transfer-dialog';

export type DeskDialog =
  'missed' | 'hold' | 'pause' | 'transfer' | 'keys' | 'issue' | 'identify' | 'caseList' | 'enquiry' | 'slips';

type DeskDialogsProps = Readonly<{
  dialog: DeskDialog;
  desk: Desk;
  onIdentified: (filled: number) => void;
  onClose: () => void;
}>;

/** One question at a time. */
export function DeskDialogs({ dialog, desk, onIdentified, onClose }: DeskDialogsProps) {
  switch (dialog) {
    case 'missed':
    case 'hold':
    case 'pause':
      return <DeskReasonDialog about={dialog} desk={desk} onClose={onClose} />;
    case 'transfer':
      return <TransferDialog desk={desk} onClose={onClose} />;
    case 'identify':
      return desk.current === null ? null : (
        <IdentifyDialog current={desk.current} onIdentified={onIdentified} onClose={onClose} />
      );
    case 'keys':
      return <KeyboardMapDialog onClose={onClose} />;
    case 'caseList':
      return <CaseListDialog desk={desk} onClose={onClose} />;
    case 'enquiry':
      return <EnquiryDialog desk={desk} onClose={onClose} />;
    case 'issue':
      return <IssueTicketDialog onClose={onClose} />;
    case 'slips':
      return <SlipsDialog onClose={onClose} />;
  }
}

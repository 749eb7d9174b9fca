import { useState } from 'react';
import type { CaseId, DraftId, TicketId } from '../../../core/domain/id';
import type { Visit } from '../case/visit';
import { goOn } from '../console/go-on';

type Shown = Readonly<{ ticketId: TicketId | null; caseId: CaseId | null; draftId: DraftId | null }>;

/** What is in view belongs to one visit: the next person begins with nothing. */
export function useVisit(ticketId: TicketId | null, showTab: (tab: 'form' | 'cases') => void): Visit {
  const [shown, setShown] = useState<Shown>({ ticketId, caseId: null, draftId: null });
  const own = shown.ticketId === ticketId ? shown : { ticketId, caseId: null, draftId: null };
  return {
    caseId: own.caseId,
    draftId: own.draftId,
    showCase(caseId) {
      setShown({ ...own, caseId });
      showTab('cases');
      goOn();
    },
    showForm(caseId, draftId) {
      setShown({ ticketId, caseId, draftId });
      showTab('form');
      goOn();
    },
    leaveForm: () => setShown({ ...own, draftId: null }),
  };
}

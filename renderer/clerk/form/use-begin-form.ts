import type { CaseId, DraftId, ItemId, TicketId } from '../../../core/domain/id';
import { useCommand } from '../../shared/hub/use-command';

/** Opens the case of the ticket's item and its form in one go; what was done stays done if the second half is refused. */
export function useBeginForm(ticketId: TicketId, onOpened: (caseId: CaseId, draftId: DraftId) => void) {
  const openCase = useCommand('case.open');
  const openForm = useCommand('form.open');
  return {
    async run(itemId: ItemId, templateId: string): Promise<void> {
      const input = { channel: 'counter', ticketId, residentId: null, itemIds: [itemId] } as const;
      const opened = await openCase.run({ ...input, itemIds: [itemId] });
      const caseId = opened?.ok === true ? opened.value.cases[0]?.caseId : undefined;
      const form = caseId === undefined ? null : await openForm.run({ templateId, caseId });
      if (caseId !== undefined && form?.ok === true) {
        onOpened(caseId, form.value.draftId);
      }
    },
    busy: openCase.busy || openForm.busy,
    refusal: openCase.refusal ?? openForm.refusal,
  };
}

import type { CategoryId, ItemId } from '../../../core/domain/id';
import { useCommand } from '../../shared/hub/use-command';
import type { HubError } from '../../shared/hub/hub-reply';
import { usePerson } from '../person/person';
import type { Go } from '../session/place';
import type { Needs } from './needs-choice';

type Wanted = Readonly<{ categoryId: CategoryId; itemId: ItemId | null; priority: boolean; needs: Needs }>;

type TakeNumber = Readonly<{
  take: (wanted: Wanted) => void;
  busy: boolean;
  refusal: HubError<'queue.issueTicket'> | null;
}>;

/** One press, one number: a second press does nothing, and a lost answer is asked for again, not anew. */
export function useTakeNumber(go: Go): TakeNumber {
  const { run, busy, refusal } = useCommand('queue.issueTicket');
  const { vault } = usePerson();
  const take = ({ categoryId, itemId, priority, needs }: Wanted) => {
    const idNumber = vault.read();
    const who = idNumber === null ? {} : { idNumber };
    void run({ categoryId, priority, ...needs, ...who, ...(itemId === null ? {} : { itemId }) }).then((reply) => {
      if (reply?.ok === true) {
        go({ kind: 'ticket', ticket: reply.value, categoryId, itemId, priority, arrival: null });
      }
    });
  };
  return { take, busy, refusal };
}

import { useCommand } from '../../shared/hub/use-command';
import type { HubError } from '../../shared/hub/hub-reply';
import type { Arrival, Go, IssuedTicket } from '../session/place';
import type { CodeKind } from './code-kinds';

type Redeem = Readonly<{
  redeem: (code: string) => void;
  busy: boolean;
  refusal: HubError | null;
  clear: () => void;
}>;

/** Each kind of code is another command of the hub; all of them end at a ticket. */
export function useRedeem(kind: CodeKind, go: Go): Redeem {
  const appointment = useCommand('appointment.checkIn');
  const comeBack = useCommand('queue.takeReturn');
  const collect = useCommand('queue.issueHandOut');
  const command = { appointment, return: comeBack, collect }[kind];

  const show = (ticket: IssuedTicket, arrival: Arrival | null) =>
    go({ kind: 'ticket', ticket, categoryId: null, itemId: null, priority: false, arrival });
  const redeem = (code: string) => {
    if (kind === 'appointment') {
      void appointment
        .run({ code })
        .then((reply) => (reply?.ok === true ? show(reply.value, reply.value.arrival) : undefined));
      return;
    }
    const { run } = kind === 'return' ? comeBack : collect;
    void run({ code }).then((reply) => (reply?.ok === true ? show(reply.value, null) : undefined));
  };
  const clear = () => [appointment, comeBack, collect].forEach((one) => one.clear());
  return { redeem, busy: command.busy, refusal: command.refusal, clear };
}

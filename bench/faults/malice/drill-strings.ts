import { randomUUID } from 'node:crypto';
import { contract, isMethodName, type MethodName } from '../../../core/contract/index';
import type { Entry } from '../../../core/contract/method';
import { stationKinds } from '../../../core/contract/roles';
import { createRandom } from '../../day/random';
import { known } from '../../../hub/testing/demo-hub';
import type { HubProcess } from '../support/hub-process';
import type { Tally } from '../support/tally';
import { planInputs, type TextPlace } from './inputs-from-schema';
import { nastyStrings } from './nasty-strings';
import { faultsOf, post } from './post';

/** These take away what the others need, and so come last. */
const last = /^(session\.|staff\.|station\.revoke|counter\.(remove|close))/;

const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

/** Rows 45 and 46: every place of every method where text goes gets text that nobody should send. */
export async function drillStrings(tally: Tally, hub: HubProcess, perPlace: number): Promise<void> {
  const random = createRandom(45);
  const methods = Object.keys(contract)
    .filter(isMethodName)
    .toSorted((a, b) => Number(last.test(a)) - Number(last.test(b)));
  const clerk = hub.stations.find(({ kind }) => kind === 'clerk');
  const existing = await makeTicket(hub, clerk?.counterId ?? '');
  const counts = new Map<string, number>();
  for (const method of methods) {
    const entry: Entry = contract[method];
    const plan = planInputs(entry.input, { ...existing, requestId: undefined });
    const kind = stationKinds.find((one) => entry.roles.includes(one)) ?? 'kiosk';
    for (const place of plan.places) {
      const strings =
        perPlace >= nastyStrings.length
          ? nastyStrings
          : Array.from({ length: perPlace }, () => random.pick(nastyStrings));
      for (const text of strings) {
        const input = plan.inputWith(place, text) as { requestId?: string };
        const body = JSON.stringify({
          ...input,
          ...(input.requestId === undefined ? { requestId: randomUUID() } : {}),
        });
        await tell(tally, hub, { method, kind, place, body, text, counts });
      }

      if (place.takesAnything) {
        const body = JSON.stringify({ ...(plan.inputWith(place, '@deep') as object), requestId: randomUUID() }).replace(
          '"@deep"',
          deep,
        );
        await tell(tally, hub, { method, kind, place, body, text: '20,000 lists in each other', counts });
      }
    }
  }

  tally.note(
    45,
    `answers: ${[...counts]
      .toSorted((a, b) => b[1] - a[1])
      .map(([code, count]) => `${code} ${count}`)
      .join(', ')}`,
  );
}

type Told = Readonly<{
  method: MethodName;
  kind: string;
  place: TextPlace;
  body: string;
  text: string;
  counts: Map<string, number>;
}>;

async function tell(tally: Tally, hub: HubProcess, { method, kind, place, body, text, counts }: Told): Promise<void> {
  const before = faultsOf(hub).length;
  const { status, code } = await post(hub, kind, method, body);
  counts.set(code, (counts.get(code) ?? 0) + 1);
  const isFault = status === 0 || status >= 500 || faultsOf(hub).length > before;
  const row = /['";]|--/.test(text) ? 45 : 46;
  tally.check(
    row,
    'odd text in every place of every method is stored as text or refused',
    isFault ? `${method} ${place.path.join('.')} = ${JSON.stringify(text.slice(0, 40))}: ${status} ${code}` : null,
  );
}

/** Something of each kind that exists, so that calls get past the first check. */
async function makeTicket(hub: HubProcess, counterId: string): Promise<Readonly<Record<string, unknown>>> {
  const call = async (kind: string, method: string, input: object) =>
    (await post(hub, kind, method, JSON.stringify({ ...input, requestId: randomUUID() }))).value as Record<
      string,
      string
    > | null;
  const ticket = await call('kiosk', 'queue.issueTicket', { categoryId: known.category, itemId: known.item });
  await call('clerk', 'counter.open', { counterId });
  await call('clerk', 'queue.callNext', { counterId });
  await call('clerk', 'queue.startService', { counterId });
  const draft = await call('clerk', 'form.open', { templateId: 'dibao-application', ticketId: ticket?.['ticketId'] });
  const at = { ticketId: ticket?.['ticketId'], draftId: draft?.['draftId'], counterId };
  return {
    ...at,
    categoryId: known.category,
    itemId: known.item,
    templateId: 'dibao-application',
    path: 'applicantName',
    kind: 'counter',
    from: '2026-03-01',
    to: '2026-03-02',
  };
}

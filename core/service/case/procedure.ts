import type { CasePin } from '../../contract/case-facts';
import { businessDateOf } from '../../domain/calendar/business-date';
import type { BusinessDate } from '../../domain/calendar/instant';
import { procedureProgress, type CaseDays } from '../../domain/cases/procedure-progress';
import type { ItemId } from '../../domain/id';
import { chooseProcedure, type Procedure } from '../../domain/standards/procedure';
import type { Context } from '../handler';
import type { ReadTx } from '../ports';
import type { CaseEvent, CaseRecord } from './ports';

type InStandards = Pick<Context<ReadTx>, 'standards'>;

/** What a case that begins now is handled by to its end. */
export function pinOf({ standards }: InStandards, itemId: ItemId): CasePin {
  const { bundle, shipped } = standards;
  const procedure = chooseProcedure(bundle.procedures ?? shipped.bundle.procedures ?? [], itemId);
  return {
    bundleId: bundle.id,
    bundleVersion: bundle.version,
    procedureId: procedure?.id ?? null,
    procedureVersion: procedure?.version ?? null,
  };
}

/** The procedure a case began with; null for cases of before, or where no bundle that is kept has it. */
export function procedureOf({ standards }: InStandards, { pinned }: CaseRecord): Procedure | null {
  for (const { bundle } of [standards, ...standards.kept, standards.shipped]) {
    const found = bundle.procedures?.find(
      ({ id, version }) => id === pinned?.procedureId && version === pinned.procedureVersion,
    );
    if (found !== undefined) {
      return found;
    }
  }

  return null;
}

export async function readProcedure(context: Context<ReadTx>, file: CaseRecord) {
  const procedure = procedureOf(context, file);
  if (procedure === null) {
    return null;
  }

  const { id, version, name, basis } = procedure;
  const days = daysOf(file, await context.tx.cases.listEvents(file.id));
  return {
    procedureId: id,
    version,
    name,
    basis,
    bundleVersion: file.pinned?.bundleVersion ?? null,
    steps: procedureProgress(procedure, days, context.standards.bundle.calendar).map(({ step, ...progress }) => ({
      stepId: step.id,
      name: step.name,
      role: step.role,
      endsWith: step.endsWith,
      ...progress,
    })),
  };
}

function daysOf(file: CaseRecord, events: readonly CaseEvent[]): CaseDays {
  const dayOf = ({ onDay, at }: CaseEvent): BusinessDate => onDay ?? businessDateOf(at);
  const handedOver = events.find(({ type }) => type === 'case.handedOver');
  return {
    state: file.state,
    openedOn: file.openedOn,
    acceptedOn: file.acceptedOn,
    closedOn: file.closedOn,
    handedOverOn: handedOver === undefined ? null : dayOf(handedOver),
    processed: new Map(events.flatMap((event) => (event.step === null ? [] : [[event.step, dayOf(event)] as const]))),
  };
}

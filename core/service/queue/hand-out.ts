import { parseProgressCode } from '../../domain/cases/progress-code';
import type { CategoryId } from '../../domain/id';
import type { StandardBundle } from '../../domain/standards/bundle';
import { findCategory, findItem } from '../../domain/standards/look-up';
import type { CaseRecord } from '../case/ports';
import { refuse, type Context, type Handler } from '../handler';
import type { ReadTx } from '../ports';
import { giveNumber } from './give-number';
import { demandOpenHours, showAgain } from './issue-ticket';

/**
 * A number of the hand-out lane (领证). With the code or the number of a case the
 * document is known to be there before anybody waits for it; at the desk it also
 * goes without, for papers of other offices.
 */
export const issueHandOut: Handler<'queue.issueHandOut'> = async (
  { code, categoryId, lowCounter, needsHelp },
  context,
) => {
  const { tx, actor, businessDate, standards } = context;
  await demandOpenHours(context);
  const file = code === undefined ? null : await demandReady(code, context);
  if (file === null && actor.role === 'kiosk') {
    refuse('handOut.unknown');
  }

  const there = file === null ? null : await tx.tickets.findHandOut(businessDate, file.id);
  if (there !== null) {
    return showAgain(there.id, context);
  }

  const category = findCategoryOf(file, categoryId, standards.bundle) ?? refuse('category.unknown');
  return giveNumber(
    {
      kind: 'hand-out',
      lane: 'hand-out',
      categoryId: category.id as CategoryId,
      letter: category.letter,
      ...linkTo(file),
      lowCounter,
      needsHelp,
    },
    context,
  );
};

const linkTo = (file: CaseRecord | null) =>
  file === null ? { itemId: null, caseId: null } : { itemId: file.itemId, caseId: file.id };

/** Of the case's item, or as the desk says. */
function findCategoryOf(file: CaseRecord | null, said: CategoryId | undefined, bundle: StandardBundle) {
  const item = file === null || file.itemId === null ? null : findItem(bundle, file.itemId);
  return findCategory(bundle, item?.categoryId ?? said ?? '');
}

async function demandReady(typed: string, { tx }: Context<ReadTx>): Promise<CaseRecord> {
  const progress = parseProgressCode(typed);
  const byCode = progress === null ? null : await tx.cases.findByProgressCode(progress);
  const file =
    byCode ?? (await tx.cases.list({ number: typed, order: 'newest' }, null, 1))[0] ?? refuse('handOut.unknown');
  if (file.state === 'handedOver') {
    refuse('handOut.done');
  }

  return file.state === 'completed' ? file : refuse('handOut.notReady', { dueOn: file.dueOn });
}

import type { DocumentId } from '../../domain/id';
import { maskName } from '../../domain/identity/mask-name';
import { itemName } from '../../domain/standards/look-up';
import { refuse, type Handler } from '../handler';
import type { ReadTx } from '../ports';
import type { CaseRecord } from './ports';
import { openProxy, proxyRuleOf } from './proxy';
import { casePlace, caseSubject, demandCaseForReading, demandCaseForWork, demandGathering } from './row-rules';

/** A resident's cases that are looked through for authorisations: the newest ones. */
const mostCases = 200;

type Holding = CaseRecord & Readonly<{ proxyExpiresOn: NonNullable<CaseRecord['proxyExpiresOn']> }>;

/** An authorisation without a last day was for its one case; one with a day holds until that day. */
function holds(file: CaseRecord, today: string): file is Holding {
  return file.proxy !== null && file.proxyExpiresOn !== null && file.proxyExpiresOn >= today;
}

export const listAuthorisations: Handler<'case.listAuthorisations'> = async ({ caseId }, context) => {
  const { tx, actor, businessDate, standards } = context;
  const file = await demandCaseForReading(tx, actor, caseId);
  const found = [];
  const seen = new Set<string>();
  for (const other of await othersOf(tx, file)) {
    const proxy = holds(other, businessDate) ? await openProxy(tx, other) : null;
    const documentId = await paperOf(tx, other);
    // One paper that was used again is one authorisation.
    if (proxy !== null && other.proxyExpiresOn !== null && !seen.has(documentId ?? other.id)) {
      seen.add(documentId ?? other.id);
      found.push({
        caseId: other.id,
        itemName: itemName(standards.bundle, other.itemId),
        name: maskName(proxy.name),
        relation: proxy.relation,
        scope: proxy.scope,
        expiresOn: other.proxyExpiresOn,
        documentId,
      });
    }
  }

  return found;
};

export const reuseAuthorisation: Handler<'case.reuseAuthorisation'> = async ({ caseId, fromCaseId }, context) => {
  const { tx, actor, businessDate } = context;
  const file = await demandCaseForWork(tx, actor, caseId);
  demandGathering(file);
  if (file.residentId === null) {
    refuse('case.noResident');
  }
  if (proxyRuleOf(context, file).allowed === false) {
    refuse('case.proxyNotAllowed');
  }

  const other = (await othersOf(tx, file)).find(({ id }) => id === fromCaseId);
  const proxy = other === undefined || !holds(other, businessDate) ? null : await openProxy(tx, other);
  if (other === undefined || proxy === null) {
    return refuse('case.authorisationExpired');
  }

  const documentId = await paperOf(tx, other);
  await tx.record('case.proxySet', caseId, {
    caseId,
    proxy: await tx.vault.seal(caseSubject(caseId), casePlace('proxy', caseId), JSON.stringify(proxy)),
    expiresOn: other.proxyExpiresOn,
    documentId,
  });
  return { documentId };
};

async function othersOf(tx: ReadTx, { id, residentId }: CaseRecord): Promise<readonly CaseRecord[]> {
  const files = residentId === null ? [] : await tx.cases.listOfResident(residentId, mostCases);
  return files.filter((file) => file.id !== id);
}

/** The paper that was signed: of the last time somebody was named. */
async function paperOf(tx: ReadTx, { id }: CaseRecord): Promise<DocumentId | null> {
  const events = await tx.cases.listEvents(id);
  return events.findLast(({ type }) => type === 'case.proxySet')?.documentId ?? null;
}

import { checkDocument } from '../../domain/identity/identity-document';
import { maskIdNumber } from '../../domain/identity/mask-id-number';
import { maskName } from '../../domain/identity/mask-name';
import { maskPhone } from '../../domain/identity/mask-phone';
import { checkPersonName } from '../../domain/identity/person-name';
import { findItem } from '../../domain/standards/look-up';
import { refuse, type Context, type Handler } from '../handler';
import type { ReadTx } from '../ports';
import { chineseDate, freezeCasePaper } from './case-papers';
import type { CaseRecord } from './ports';
import { casePlace, caseSubject, demandCaseForWork, demandGathering } from './row-rules';

/** Sealed under the case's key, as one value. */
export type Proxy = Readonly<{ name: string; idNumber: string; phone: string; relation: string; scope: string }>;

/** What the standard says of acting for others, in its own words; unknown stays unknown. */
export function proxyRuleOf({ standards }: Context<ReadTx>, { itemId }: CaseRecord) {
  const rule = itemId === null ? null : (findItem(standards.bundle, itemId)?.proxy ?? null);
  return { allowed: rule?.allowed ?? null, who: rule?.who ?? null, requires: [...(rule?.requires ?? [])] };
}

export async function openProxy(tx: ReadTx, { id, proxy }: CaseRecord): Promise<Proxy | null> {
  return proxy === null
    ? null
    : (JSON.parse(await tx.vault.open(caseSubject(id), casePlace('proxy', id), proxy)) as Proxy);
}

/** For the page of a case: masked. */
export async function readProxy(tx: ReadTx, file: CaseRecord) {
  const proxy = await openProxy(tx, file);
  return proxy === null
    ? null
    : { name: maskName(proxy.name), relation: proxy.relation, scope: proxy.scope, expiresOn: file.proxyExpiresOn };
}

export const setProxy: Handler<'case.setProxy'> = async ({ caseId, expiresOn, ...given }, context) => {
  const { tx, actor, businessDate } = context;
  const file = await demandCaseForWork(tx, actor, caseId);
  demandGathering(file);
  if (file.residentId === null) {
    refuse('case.noResident');
  }
  if (proxyRuleOf(context, file).allowed === false) {
    refuse('case.proxyNotAllowed');
  }

  const name = checkPersonName(given.name);
  // Eighteen signs are a citizen's number and must be a right one; what is shorter may be any other document.
  const kind = /^[\dX]{18}$/iu.test(given.idNumber.replace(/\s/gu, '')) ? 'residentIdCard' : 'other';
  const document = checkDocument(kind, given.idNumber, businessDate);
  if (!name.ok || !document.ok || (expiresOn !== null && expiresOn < businessDate)) {
    return refuse('case.proxyInvalid');
  }

  const proxy: Proxy = { ...given, name: name.name, idNumber: document.number };
  const sealed = await tx.vault.seal(caseSubject(caseId), casePlace('proxy', caseId), JSON.stringify(proxy));
  const documentId = await freezeCasePaper(context, file, 'authorisation', {
    proxyName: proxy.name,
    proxyIdMasked: maskIdNumber(proxy.idNumber, 'lastFour'),
    proxyPhoneMasked: maskPhone(proxy.phone),
    proxyRelation: proxy.relation,
    scope: proxy.scope,
    validFrom: chineseDate(businessDate),
    expiresOn: expiresOn === null ? '' : chineseDate(expiresOn),
  });
  await tx.record('case.proxySet', caseId, { caseId, proxy: sealed, expiresOn, documentId });
  return { documentId };
};

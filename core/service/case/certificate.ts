import type { Sealed } from '../../contract/facts';
import type { BusinessDate } from '../../domain/calendar/instant';
import type { CaseId } from '../../domain/id';
import type { Context } from '../handler';
import type { ReadTx, WriteTx } from '../ports';
import type { CaseRecord } from './ports';
import { casePlace, caseSubject } from './row-rules';

/** 结果证照: its number says whose it is, so it is sealed under the case's key. */
export type Certificate = Readonly<{ kind: string; number: string; issuedOn: BusinessDate }>;

export function sealCertificate({ tx }: Context<WriteTx>, id: CaseId, certificate: Certificate): Promise<Sealed> {
  return tx.vault.seal(caseSubject(id), casePlace('certificate', id), JSON.stringify(certificate));
}

export async function openCertificate(tx: ReadTx, { id, certificate }: CaseRecord): Promise<Certificate | null> {
  return certificate === null
    ? null
    : (JSON.parse(await tx.vault.open(caseSubject(id), casePlace('certificate', id), certificate)) as Certificate);
}

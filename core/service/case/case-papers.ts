import { businessDateOf } from '../../domain/calendar/business-date';
import { maskIdNumber } from '../../domain/identity/mask-id-number';
import { maskPhone } from '../../domain/identity/mask-phone';
import type { DocumentId } from '../../domain/id';
import type { PaperData, PaperTemplate } from '../../domain/papers/paper-template';
import { printPaper } from '../../domain/papers/print-paper';
import type { ResidentField } from '../../domain/residents/resident-field';
import { itemName } from '../../domain/standards/look-up';
import { freezePaper } from '../document/freeze-paper';
import { refuse, type Context } from '../handler';
import type { ReadTx, WriteTx } from '../ports';
import { readResident } from '../resident/read-resident';
import type { CaseRecord } from './ports';

export type PaperId =
  | 'receiving-receipt'
  | 'acceptance-notice'
  | 'one-time-notice'
  | 'supplement-notice'
  | 'refusal-notice'
  | 'authorisation'
  | 'delivery-record';

/** The paper as the standards in force have it; a bundle of before the papers has those of the app. */
function findPaper({ standards }: Context<ReadTx>, id: PaperId): PaperTemplate {
  const papers = standards.bundle.papers ?? standards.shipped.bundle.papers ?? [];
  return papers.find((one) => one.id === id) ?? refuse('paper.unknown', { id });
}

/** Fills in one of the centre's own papers for a case, and keeps it as it is now. */
export async function freezeCasePaper(
  context: Context<WriteTx>,
  file: CaseRecord,
  id: PaperId,
  more: PaperData,
): Promise<DocumentId> {
  const paper = findPaper(context, id);
  const data = { ...(await commonData(context, file)), ...more };
  return freezePaper(context, {
    kind: id,
    title: paper.title['zh-Hans'],
    pageSize: paper.pageSize,
    ticketId: file.ticketId,
    caseId: file.id,
    html: printPaper(paper, data),
  });
}

const stateNames = { paper: '纸质', licence: '电子证照', dataCheck: '数据核验免交', deferred: '容缺' } as const;

async function commonData(context: Context<WriteTx>, file: CaseRecord): Promise<PaperData> {
  const { tx, actor, now, standards } = context;
  const centre = await tx.centre.get();
  const clerk = actor.staffId === null ? null : await tx.staff.find(actor.staffId);
  const counter = actor.counterId === null ? null : await tx.counters.find(actor.counterId);
  const item = file.itemId === null ? null : itemName(standards.bundle, file.itemId);
  const materials = await tx.cases.listMaterials(file.id);
  return {
    centreName: centre.name,
    caseNumber: file.number ?? '',
    progressCode: file.progressCode ?? '',
    itemName: item?.zh ?? '',
    date: chineseDate(businessDateOf(now)),
    appliedOn: chineseDate(file.openedOn),
    clerkName: clerk?.name ?? '',
    counterName: counter?.name ?? '',
    ...(await applicantOf(tx, file)),
    materials: materials.map(({ name, copies, form }) => ({ name, copies: String(copies), state: stateNames[form] })),
    promised: materials
      .filter(({ form }) => form === 'deferred')
      .map(({ name, dueOn }) => ({ name, dueOn: dueOn === null ? '' : chineseDate(dueOn) })),
  };
}

/** Whole, as papers have it; empty where the case has nobody or the record no name. */
export async function residentName(tx: ReadTx, file: CaseRecord): Promise<string> {
  return (await applicantOf(tx, file)).applicantName;
}

type Applicant = Readonly<Record<'applicantName' | 'applicantIdMasked' | 'applicantPhoneMasked', string>>;

async function applicantOf(tx: ReadTx, { residentId }: CaseRecord): Promise<Applicant> {
  if (residentId === null) {
    return { applicantName: '', applicantIdMasked: '', applicantPhoneMasked: '' };
  }

  const { values } = await readResident(tx, residentId);
  const text = (field: ResidentField) => {
    const value = values.find((one) => one.field === field)?.value;
    return typeof value === 'string' ? value : '';
  };
  return {
    applicantName: text('name'),
    applicantIdMasked: maskIdNumber(text('idNumber'), 'lastFour'),
    applicantPhoneMasked: maskPhone(text('phones')),
  };
}

export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

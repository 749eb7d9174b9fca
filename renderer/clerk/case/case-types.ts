import type { OutputOf } from '../../../core/contract';

export type CaseView = OutputOf<'case.read'>;
export type CaseDeed = CaseView['deeds'][number];
export type ListedCase = OutputOf<'case.ofTicket'>[number];

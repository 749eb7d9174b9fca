import type { ConsoleOutput } from '../../../core/contract/console';

export type Standing = ConsoleOutput<'publishing.read'>;
export type Proposal = Standing['proposals'][number];
export type AskAbout = Readonly<{ what: 'compare' | 'sign' | 'withdraw'; proposal: Proposal }>;

import type { ConsoleOutput } from '../../../core/contract/console';

export type ConsoleUser = ConsoleOutput<'user.list'>[number];

import type { QueuePlace } from '../ticket';

/** One thing that somebody does in the hall; a ticket is told by its place among all, counters from 0. */
export type Step = Readonly<
  | { kind: 'issue'; priority: boolean }
  | { kind: 'call'; counter: number }
  | { kind: 'undo'; counter: number }
  | { kind: 'recall' | 'start' | 'finish' | 'miss' | 'hold'; counter: number }
  | { kind: 'resume' | 'direct'; counter: number; ticket: number }
  | { kind: 'transfer'; counter: number; to: number; place: QueuePlace }
  | { kind: 'requeue'; ticket: number; place: QueuePlace }
  | { kind: 'cancel' | 'later'; ticket: number }
  | { kind: 'pass'; seconds: number }
>;

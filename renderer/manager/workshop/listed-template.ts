import type { OutputOf } from '../../../core/contract';

export type ListedTemplate = OutputOf<'template.list'>[number];

export type TemplateStatus = 'inForce' | 'published' | 'draft' | 'proposed';

/** Where a version stands on its way to the counters. */
export function statusOf({ origin, inForce, proposedAt }: ListedTemplate): TemplateStatus {
  if (origin === 'bundle') {
    return inForce ? 'inForce' : 'published';
  }
  return proposedAt === null ? 'draft' : 'proposed';
}

import type { OutputOf } from '../../../core/contract';

export type ListedTemplate = OutputOf<'template.list'>[number];

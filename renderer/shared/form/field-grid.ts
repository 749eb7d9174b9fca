import type { Asked } from './form-shape';

/** Two fields side by side where there is room, one below the other in large text. */
export const fieldGrid = {
  display: 'grid',
  columnGap: 2,
  rowGap: 0.5,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 16rem), 1fr))',
  alignItems: 'start',
} as const;

const wide: ReadonlySet<Asked['widget']> = new Set(['table', 'group', 'radio', 'checkbox', 'address', 'textarea', 'signature', 'attachment']);

export function isWide({ widget }: Asked): boolean {
  return wide.has(widget);
}

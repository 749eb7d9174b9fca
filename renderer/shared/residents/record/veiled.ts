import type { SyntheticEvent } from 'react';

const refuse = (event: SyntheticEvent) => event.preventDefault();

/** What is shown in full can be read and nothing else: not selected, copied or dragged away. */
export const veiled = {
  onCopy: refuse,
  onCut: refuse,
  onDragStart: refuse,
  onContextMenu: refuse,
  sx: { userSelect: 'none', WebkitUserSelect: 'none' },
} as const;

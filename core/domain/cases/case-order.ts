/** `newest`: by opening, newest first. `due`: by the promised day, nearest first; only cases that have one. */
export const caseOrders = ['newest', 'due'] as const;

export type CaseOrder = (typeof caseOrders)[number];

import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Arrows walk the cells. Inside a text they first walk the text; while a list of
 * choices is open they belong to the list.
 */
export function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const control = event.target;
  const isCell = control instanceof HTMLInputElement;
  if (step === undefined || !isCell || event.nativeEvent.isComposing || event.defaultPrevented || !leavesCell(control, step)) {
    return;
  }
  const [row, column] = (control.dataset['cell'] ?? '').split(':').map(Number);
  if (row !== undefined && column !== undefined && focusCell(event.currentTarget, row + step[0], column + step[1])) {
    event.preventDefault();
  }
}

/** False where there is no such cell. */
export function focusCell(table: HTMLElement | null, row: number, column: number): boolean {
  const cell = table?.querySelector<HTMLElement>(`[data-cell="${String(row)}:${String(column)}"]`) ?? null;
  cell?.focus();
  if (cell instanceof HTMLInputElement) {
    cell.select();
  }
  return cell !== null;
}

function leavesCell(control: HTMLInputElement, [row, column]: readonly [number, number]): boolean {
  if (control.getAttribute('aria-expanded') === 'true') {
    return false;
  }
  if (control.type === 'checkbox') {
    return true;
  }
  const start = control.selectionStart ?? 0;
  const end = control.selectionEnd ?? 0;
  const isAllSelected = start === 0 && end === control.value.length;
  if (row !== 0 || isAllSelected) {
    return true;
  }
  return column < 0 ? end === 0 : start === control.value.length;
}

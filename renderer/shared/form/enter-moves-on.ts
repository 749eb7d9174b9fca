import type { KeyboardEvent } from 'react';

const fields =
  'input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled):not([aria-hidden])';

/** Enter goes to the next field that can be written, as clerks know it from every form program; an input method keeps its own Enter. */
export function moveOnEnter(event: KeyboardEvent<HTMLElement>): void {
  const isPlainEnter = event.key === 'Enter' && !event.ctrlKey && !event.shiftKey && !event.nativeEvent.isComposing;
  const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (!isPlainEnter || !isField) {
    return;
  }
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(fields)].filter(
    (field) => field === event.target || (isTabStop(field) && !isReadOnly(field)),
  );
  const next = all[all.indexOf(event.target as HTMLElement) + 1];
  if (next === undefined) {
    // After the last there is nothing but to send.
    return;
  }
  event.preventDefault();
  next.focus();
}

function isReadOnly(field: HTMLElement): boolean {
  return (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.readOnly;
}

/** Of a group of radio buttons only one is a stop: the chosen one, or the first. */
function isTabStop(field: HTMLElement): boolean {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio' || field.checked) {
    return true;
  }
  const group = [...document.getElementsByName(field.name)].filter((one) => one instanceof HTMLInputElement);
  return group[0] === field && !group.some((one) => one.checked);
}

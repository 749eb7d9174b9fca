/** The id of a field's control on the page, so that an error can lead to it. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')}`;
}

/** Brings an answer into view and the keyboard to it; the table where the cell is not drawn. */
export function focusField(path: string): void {
  const place = document.getElementById(fieldId(path)) ?? document.getElementById(fieldId(path.replace(/\[.*$/, '')));
  if (place === null) {
    return;
  }
  place.scrollIntoView({ block: 'center' });
  const control = isControl(place) ? place : place.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select, button');
  (control ?? place).focus();
}

function isControl(element: HTMLElement): boolean {
  return element.matches('input, textarea, select, button');
}

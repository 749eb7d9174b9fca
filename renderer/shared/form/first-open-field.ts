import { focusField } from './field-id';
import type { FormStore } from './form-store';

/** Where filling in goes on: the first answer that is asked for, may be written and is not there; null where none is left. */
export function firstOpenField(store: Pick<FormStore, 'readForm' | 'readField'>): string | null {
  const { visible } = store.readForm().evaluation;
  const isOpen = (path: string) => {
    const { value, isRequired, isReadOnly } = store.readField(path);
    return isRequired && !isReadOnly && isEmpty(value);
  };
  return visible.find(isOpen) ?? null;
}

/** Whether there was such a field to go to. */
export function focusFirstOpen(store: Pick<FormStore, 'readForm' | 'readField'>): boolean {
  const path = firstOpenField(store);
  if (path !== null) {
    focusField(path);
  }
  return path !== null;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}

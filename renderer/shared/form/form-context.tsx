import { createContext, use, useCallback, useSyncExternalStore, type ReactNode } from 'react';
import type { Asked, FormShape } from './form-shape';
import type { CodeOption } from './form-source';
import type { FieldState, FormState, FormStore } from './form-store';

/** One place of the list of divisions; `code` has 12 digits. */
export type Division = Readonly<{ code: string; name: Readonly<{ zh: string; en: string }> }>;

export type DivisionSource = Readonly<{
  /** Places right below one; the provinces below null. Empty where the list reaches no deeper. */
  listBelow: (code: string | null) => Promise<readonly Division[]>;
}>;

/** `attachmentId`: the template's own id of the paper. */
export type AttachmentSlotProps = Readonly<{ path: string; attachmentId: string; isReadOnly: boolean; describedBy: string }>;

/** What a form needs beside its own answers; the workshop has less of it than the counter. */
export type FormServices = Readonly<{
  store: FormStore;
  shape: FormShape;
  divisions: DivisionSource | null;
  /** Scans and photos; where there is no counter to scan at there are none. */
  renderAttachment: ((props: AttachmentSlotProps) => ReactNode) | null;
  /** SHA-256 of the paper as it stands before the person who signs; null where it cannot be drawn. */
  hashPaper: () => Promise<string | null>;
  confirm: (path: string) => void;
}>;

const FormContext = createContext<FormServices | null>(null);

export function FormProvider({ services, children }: Readonly<{ services: FormServices; children: ReactNode }>) {
  return <FormContext value={services}>{children}</FormContext>;
}

export function useFormServices(): FormServices {
  const services = use(FormContext);
  if (services === null) {
    throw new Error('No form above this field');
  }
  return services;
}

/** One field's state; a change elsewhere in the form does not draw it. */
export function useField(path: string): FieldState {
  const { store } = useFormServices();
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.readField(path), [store, path]),
  );
}

/** A table without its rows. */
export function useFieldFrame(path: string): FieldState {
  const { store } = useFormServices();
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.readFrame(path), [store, path]),
  );
}

/** A part of the form's state; `select` must answer with the same thing while nothing changed. */
export function useFormPart<T>(select: (state: FormState) => T): T {
  const { store } = useFormServices();
  return useSyncExternalStore(store.subscribe, () => select(store.readForm()));
}

export function useCodes(asked: Asked): readonly CodeOption[] {
  const lists = useFormPart((state) => state.source.codeLists);
  return codesOf(asked, lists);
}

const narrowed = new WeakMap<readonly CodeOption[], Map<Asked, readonly CodeOption[]>>();
const noCodes: readonly CodeOption[] = [];

/** The codes that the data allows, of the list that the field names. */
export function codesOf(asked: Asked, lists: Readonly<Record<string, readonly CodeOption[]>>): readonly CodeOption[] {
  const all = asked.codes === null ? noCodes : (lists[asked.codes] ?? noCodes);
  const { allowedCodes } = asked;
  if (allowedCodes === null) {
    return all;
  }
  const known = narrowed.get(all)?.get(asked);
  if (known !== undefined) {
    return known;
  }
  const some = all.filter(({ code }) => allowedCodes.includes(code));
  const byField = narrowed.get(all) ?? new Map<Asked, readonly CodeOption[]>();
  narrowed.set(all, byField.set(asked, some));
  return some;
}

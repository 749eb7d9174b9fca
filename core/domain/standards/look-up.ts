import type { BundledForm, Category, LocalText, ServiceItem, StandardBundle } from './bundle';

export function findCategory(bundle: StandardBundle, id: string): Category | null {
  return bundle.categories.find((category) => category.id === id) ?? null;
}

export function findItem(bundle: StandardBundle, id: string): ServiceItem | null {
  return bundle.items.find((item) => item.id === id) ?? null;
}

export function itemName(bundle: StandardBundle, id: string | null): LocalText | null {
  return id === null ? null : (findItem(bundle, id)?.name ?? null);
}

/** The form in force, or the given version of it for a draft that is pinned. */
export function findForm(bundle: StandardBundle, id: string, version?: number): BundledForm | null {
  return bundle.forms.find((form) => form.id === id && (version === undefined || form.version === version)) ?? null;
}

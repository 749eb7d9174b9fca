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

/** The newest version of a form, which a new draft begins with, or the given one for a draft that is pinned. */
export function findForm(bundle: StandardBundle, id: string, version?: number): BundledForm | null {
  const versions = bundle.forms.filter((form) => form.id === id && (version === undefined || form.version === version));
  return versions.toSorted((a, b) => b.version - a.version)[0] ?? null;
}

/** Each form once, in its newest version: older ones stay in a bundle for the drafts that began with them. */
export function newestForms(bundle: StandardBundle): readonly BundledForm[] {
  return bundle.forms.filter((form) => findForm(bundle, form.id) === form);
}

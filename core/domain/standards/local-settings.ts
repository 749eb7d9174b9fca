import type { StandardBundle, StandardSettings } from './bundle';

export type LocalValues = Readonly<Record<string, number | boolean | string | null>>;

/** Whether a centre may set this for itself. What the bundle does not know is the centre's own affair. */
export function isLocal({ settings }: Pick<StandardBundle, 'settings'>, name: string): boolean {
  return !Object.hasOwn(settings, name) || settings[name as keyof StandardSettings]?.local === true;
}

/** A centre's own values as far as the bundle allows them; where it does not, its value counts. */
export function allowedLocally<V extends LocalValues>(bundle: Pick<StandardBundle, 'settings'>, local: V): Partial<V> {
  return Object.fromEntries(Object.entries(local).filter(([name]) => isLocal(bundle, name))) as Partial<V>;
}

export type LostValue = Readonly<{ name: string; own: number | boolean | null; standard: number | null }>;

/** The centre's own values that a bundle would take from it. */
export function lostLocally(bundle: Pick<StandardBundle, 'settings'>, local: LocalValues): readonly LostValue[] {
  return (
    Object.entries(local)
      .filter(([name]) => !isLocal(bundle, name))
      // The standard fixes figures and switches; words are always the centre's own.
      .flatMap(([name, own]) => (typeof own === 'string' ? [] : [{ name, own }]))
      .map(({ name, own }) => ({ name, own, standard: bundle.settings[name as keyof StandardSettings]?.value ?? null }))
      .filter(({ own, standard }) => own !== standard)
  );
}

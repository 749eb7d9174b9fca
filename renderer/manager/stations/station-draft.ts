import type { StationKind } from '../../../core/contract/roles';
import type { CounterId } from '../../../core/domain/id';

export type StationDraft = Readonly<{ kind: StationKind; name: string; counterId: CounterId | null }>;

/** A console, its display and a rating screen stand at one counter; the others serve the whole hall. */
export function standsAtCounter(kind: StationKind): boolean {
  return kind === 'clerk' || kind === 'display' || kind === 'rating';
}

export function isComplete({ kind, name, counterId }: StationDraft): boolean {
  return name.trim() !== '' && (counterId !== null || !standsAtCounter(kind));
}

/** A counter that was chosen before the kind was changed does not count. */
export function toStation({ kind, name, counterId }: StationDraft): StationDraft {
  return { kind, name: name.trim(), counterId: standsAtCounter(kind) ? counterId : null };
}

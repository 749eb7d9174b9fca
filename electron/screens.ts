import type { StationKind } from '../core/contract/roles';

export const stationScreens = [
  'kiosk',
  'hall',
  'display',
  'rating',
  'clerk',
  'manager',
] as const satisfies readonly StationKind[];

/** A station that shows something; a program that hands over requests has no window. */
export type ScreenKind = (typeof stationScreens)[number];

/** What one window shows: the host PC's first page, what belongs to this device, or one station. */
export type Screen = Readonly<{ kind: 'welcome' }> | DeviceScreen | StationScreen;

export type DeviceScreen = Readonly<{ kind: 'device' }>;

export type StationScreen = Readonly<{ kind: ScreenKind; counterId: string | null }>;

/** Screens that stand before the public, with nobody's keyboard. */
export type PublicKind = 'kiosk' | 'hall' | 'display' | 'rating';

export function isPublic(kind: Screen['kind']): kind is PublicKind {
  return kind === 'kiosk' || kind === 'hall' || kind === 'display' || kind === 'rating';
}

export function isStationKind(text: unknown): text is ScreenKind {
  return stationScreens.some((kind) => kind === text);
}

export function isSameScreen(one: Screen, other: Screen): boolean {
  return one.kind === other.kind && counterOf(one) === counterOf(other);
}

export function counterOf(screen: Screen): string | null {
  return isStation(screen) ? screen.counterId : null;
}

export function isStation(screen: Screen): screen is StationScreen {
  return screen.kind !== 'welcome' && screen.kind !== 'device';
}

/** Counters have short ids of letters, digits, `_` and `-`. */
const counterIdForm = /^[\w-]{1,80}$/;

/** The station, or the page of the device, that a link of the first page names; null for every other address. */
export function screenOfLink(address: string): StationScreen | DeviceScreen | null {
  const url = parseAddress(address);
  if (url === null || url.protocol !== 'app:' || url.host !== 'yimen') {
    return null;
  }
  const kind = /^\/([a-z]+)\/(index\.html)?$/.exec(url.pathname)?.[1];
  if (kind === 'device') {
    return { kind };
  }
  const counterId = url.searchParams.get('counter');
  if (!isStationKind(kind) || (counterId !== null && !counterIdForm.test(counterId))) {
    return null;
  }
  return { kind, counterId };
}

function parseAddress(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

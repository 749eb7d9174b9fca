/**
 * Who may speak. A connection's role comes from the hub's own table of stations
 * and from the sign-in on that station, never from what the caller says.
 *
 * - `setup`   the host PC's first-run page, while the centre is not configured yet
 * - `guest`   a staff station (clerk or manager) where nobody is signed in, or which is locked
 * - `display` the small screen above one counter
 * - `network` a program that hands over what residents ask for on the city's own pages
 * - `host`    the hub's own housekeeping and the shell that prints for it
 */
export const roles = [
  'setup',
  'guest',
  'kiosk',
  'hall',
  'display',
  'rating',
  'clerk',
  'manager',
  'network',
  'host',
] as const;

export type Role = (typeof roles)[number];

export const everybody: readonly Role[] = roles;

/** Everybody who works in or visits a configured centre. */
export const inTheCentre: readonly Role[] = ['guest', 'kiosk', 'hall', 'display', 'rating', 'clerk', 'manager', 'host'];

/** `network` is a program, not a screen: it speaks plain HTTP with its token. */
export const stationKinds = ['kiosk', 'hall', 'display', 'rating', 'clerk', 'manager', 'network'] as const;

export type StationKind = (typeof stationKinds)[number];

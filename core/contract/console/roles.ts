/**
 * Who may speak at the district's console. A person holds any number of the
 * last four; `guest` is whoever has not signed in.
 *
 * - `viewer`     sees every centre's figures and takes them out as files
 * - `operator`   lets centres in, revokes their keys, settles exceptions
 * - `publisher`  proposes and signs standards
 * - `admin`      adds people and says what they may
 */
export const consoleRoles = ['guest', 'viewer', 'operator', 'publisher', 'admin'] as const;

export type ConsoleRole = (typeof consoleRoles)[number];

export const staffRoles = ['viewer', 'operator', 'publisher', 'admin'] as const;

export type StaffRole = (typeof staffRoles)[number];

export const anybody: readonly ConsoleRole[] = consoleRoles;

/** Whoever works at the district may see its figures. */
export const signedIn: readonly ConsoleRole[] = staffRoles;

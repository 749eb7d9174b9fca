import type { DeskCommand } from './desk-commands';

/** The keys in the order of the bar. F8 holds the person who is here, and brings one back when nobody is. */
export const deskKeys = [
  { key: 'F2', commands: ['next'] },
  { key: 'F3', commands: ['recall'] },
  { key: 'F4', commands: ['missed'] },
  { key: 'F5', commands: ['identify'] },
  { key: 'F6', commands: ['start'] },
  { key: 'F8', commands: ['hold', 'resume'] },
  { key: 'F9', commands: ['finish'] },
  { key: 'F10', commands: ['transfer'] },
] as const satisfies readonly Readonly<{ key: string; commands: readonly DeskCommand[] }>[];

export type DeskKey = (typeof deskKeys)[number]['key'];

/** What a key means at this moment. */
export function commandOf(key: DeskKey, isSomebodyHere: boolean): DeskCommand {
  const commands: readonly DeskCommand[] = deskKeys.find((one) => one.key === key)?.commands ?? [];
  const [first, second] = commands;
  if (first === undefined) {
    throw new Error(`No command on ${key}`);
  }
  return isSomebodyHere ? first : (second ?? first);
}

export function findDeskKey(key: string): DeskKey | null {
  return deskKeys.find((one) => one.key === key)?.key ?? null;
}

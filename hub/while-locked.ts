import type { Reply } from '../core/contract/frames';
import type { OutputOf } from '../core/contract/index';
import { businessDateOf } from '../core/domain/calendar/business-date';
import type { Instant } from '../core/domain/calendar/instant';
import { refused } from '../core/service/dispatch';
import { PassphraseNeeded, secretIn, type Secret } from './key-custody';
import { WrongKey } from './key-store';
import type { Identity } from './line';

export type LockedHub = Readonly<{
  version: string;
  idleLockMinutes: number;
  now: () => Instant;
  lockedBy: () => 'passphrase' | 'keeper';
  /** Whether the machine keeps keys by itself; else a recovery asks for a new passphrase. */
  keepsKeys: boolean;
  open: (secret: Secret) => Promise<void>;
}>;

/** The few answers of a hub whose data nobody has opened yet: who it is, and how to open it. */
export async function answerWhileLocked(
  hub: LockedHub,
  identity: Identity,
  method: string,
  input: unknown,
): Promise<Reply> {
  switch (method) {
    case 'centre.read':
      return { ok: true, value: describeCentre(hub) };
    case 'session.read':
      return { ok: true, value: describeSession(hub, identity) };
    case 'centre.unlock':
      return identity.kind === 'setup' ? unlock(hub, secretIn(input)) : refused('hub.locked');
    default:
      return refused('hub.locked');
  }
}

function describeCentre({ now, version, lockedBy, keepsKeys }: LockedHub): OutputOf<'centre.read'> {
  return {
    state: 'locked',
    name: '',
    divisionCode: '',
    demo: false,
    businessDate: businessDateOf(now()),
    openNow: false,
    needsPassphrase: !keepsKeys,
    lockedBy: lockedBy(),
    alarms: [],
    address: null,
    version,
  };
}

function describeSession({ idleLockMinutes }: LockedHub, identity: Identity): OutputOf<'session.read'> {
  const role = identity.kind === 'setup' ? 'setup' : 'guest';
  return { role, station: null, staff: null, locked: false, pinSet: false, idleLockMinutes };
}

async function unlock(hub: LockedHub, secret: Secret): Promise<Reply> {
  if (secret.passphrase === null && secret.recoveryKey === null) {
    return refused('input.invalid');
  }

  try {
    await hub.open(secret);
    return { ok: true, value: {} };
  } catch (error) {
    if (error instanceof PassphraseNeeded) {
      return refused('hub.passphraseNeeded');
    }
    if (error instanceof WrongKey) {
      return refused(secret.recoveryKey === null ? 'hub.passphraseWrong' : 'hub.recoveryKeyWrong');
    }

    throw error;
  }
}

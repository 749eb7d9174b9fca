import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SlipConnection } from '../../../core/contract/slip-printer';
import { encodeSlip } from './encode-slip';
import { openLink } from './open-link';
import { printSlip } from './print-slip';
import { startFakePrinter, type FakePrinter } from './testing/fake-printer';
import { plugIn, type Cable } from './testing/on-a-cable';

const patience = { answer: 1000, done: 4000, quiet: 30 };
const slip = {
  width: 384,
  height: 240,
  rows: Uint8Array.from({ length: 48 * 240 }, (_, at) => (at % 7 === 0 ? 0xf1 : at % 5)),
};

let printer: FakePrinter;
let cable: Cable;

beforeEach(async () => {
  printer = await startFakePrinter();
  cable = await plugIn(printer);
});

afterEach(async () => {
  await cable.unplug();
  await printer.close();
});

async function print(connection: SlipConnection) {
  const link = await openLink(connection);
  try {
    return await printSlip(link, encodeSlip(slip, true), patience);
  } finally {
    await link.close();
  }
}

describe.each(['usb', 'serial'] as const)('a printer on a cable (%s)', (kind) => {
  const connection = (): SlipConnection =>
    kind === 'usb' ? { kind, path: cable.path } : { kind, path: cable.path, baudRate: 19200 };

  it('gets every dot, answers over the same cable, and is free for the next slip', async () => {
    expect(await print(connection())).toEqual({ fault: null, warning: null });
    expect(await print(connection())).toEqual({ fault: null, warning: null });
    const { slips, cuts, strangers } = printer.roll();
    expect([slips.length, cuts, strangers]).toEqual([2, 2, []]);
    expect(Buffer.from(slips[1]?.rows ?? []).equals(Buffer.from(slip.rows))).toBe(true);
  });

  it('says what is wrong with it', async () => {
    printer.become({ paper: 'out' });
    expect(await print(connection())).toEqual({ fault: 'paperOut', warning: null });
    printer.become({ paper: 'full', speech: 'silent' });
    expect(await print(connection())).toEqual({ fault: 'silent', warning: null });
  });

  it('is unplugged when its device is gone', async () => {
    const gone = connection();
    await cable.unplug();
    cable = await plugIn(printer);
    await expect(
      gone.kind === 'network' ? null : openLink({ ...gone, path: `${gone.path}9999` }),
    ).rejects.toMatchObject({
      fault: 'unplugged',
    });
  });
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printWithSpooler } from './system-printer';

let folder = '';
const { PATH } = process.env;

/** A spooler of our own in front of the system's. */
function standIn(script: string): void {
  fs.writeFileSync(path.join(folder, 'lp'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yimen-lp-'));
  process.env['PATH'] = `${folder}:${PATH ?? ''}`;
});

afterEach(() => {
  process.env['PATH'] = PATH;
  fs.rmSync(folder, { recursive: true });
});

describe('the spooler', () => {
  it('gets the archived bytes as they are, for the printer that was chosen, under a title that says nothing', async () => {
    standIn(`echo "$@" > ${folder}/arguments; cat > ${folder}/paper.pdf`);
    const pdf = new Uint8Array(300_000).map((_, index) => index % 251);
    await printWithSpooler('Slips', pdf);
    expect(new Uint8Array(fs.readFileSync(path.join(folder, 'paper.pdf')))).toEqual(pdf);
    expect(fs.readFileSync(path.join(folder, 'arguments'), 'utf8').trim()).toBe('-d Slips -t Yimen -');
  });

  it('is believed when it says that it did not print', async () => {
    standIn('cat > /dev/null; echo "lp: Error - no default destination available." >&2; exit 1');
    await expect(printWithSpooler('Slips', new Uint8Array(10))).rejects.toThrow('no default destination');
  });

  it('may hang up before it has taken everything', async () => {
    standIn('exec 0<&-; echo "lp: out of paper" >&2; exit 3');
    await expect(printWithSpooler('Slips', new Uint8Array(2_000_000))).rejects.toThrow('out of paper');
  });
});

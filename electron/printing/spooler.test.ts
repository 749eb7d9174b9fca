import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printWithSpooler } from './spooler';

let folder = '';
const { PATH } = process.env;
const patience = { done: 400, pause: 20 };

/** A spooler of our own in front of the system's. */
function standIn(program: string, script: string): void {
  fs.writeFileSync(path.join(folder, program), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

/** What `lpstat` says of the job and of the printer, in the print system's own form. */
function standInQueue(waiting: string, ended: string, printer = ''): void {
  standIn(
    'lpstat',
    `case "$*" in *not-completed*) printf '${waiting}';; *completed*) printf '${ended}';; *-p*) printf '${printer}';; esac`,
  );
}

const took = (more = '') => `cat > ${folder}/paper.pdf; ${more} echo "request id is Slips-12 (0 file(s))"`;
const line = 'Slips-12  user  1024  Mon 02 Mar 2026\\n';
const completed = `${line}\\tStatus: \\n\\tAlerts: job-completed-successfully\\n\\tqueued for Slips\\n`;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yimen-lp-'));
  process.env['PATH'] = `${folder}:${PATH ?? ''}`;
  standInQueue('', completed);
});

afterEach(() => {
  process.env['PATH'] = PATH;
  fs.rmSync(folder, { recursive: true });
});

describe('the spooler', () => {
  it('gets the archived bytes as they are, for the printer that was chosen, under a title that says nothing', async () => {
    standIn('lp', took(`echo "$@" > ${folder}/arguments;`));
    const pdf = new Uint8Array(300_000).map((_, index) => index % 251);
    expect(await printWithSpooler('Slips', pdf, patience)).toEqual({ fault: null, warning: null });
    expect(new Uint8Array(fs.readFileSync(path.join(folder, 'paper.pdf')))).toEqual(pdf);
    expect(fs.readFileSync(path.join(folder, 'arguments'), 'utf8').trim()).toBe('-d Slips -t Yimen -');
  });

  it('is believed when it says that it did not print', async () => {
    standIn('lp', 'cat > /dev/null; echo "lp: Error - no default destination available." >&2; exit 1');
    await expect(printWithSpooler('Slips', new Uint8Array(10))).rejects.toThrow('no default destination');
  });

  it('may hang up before it has taken everything', async () => {
    standIn('lp', 'exec 0<&-; echo "lp: out of paper" >&2; exit 3');
    await expect(printWithSpooler('Slips', new Uint8Array(2_000_000))).rejects.toThrow('out of paper');
  });

  it.each([
    ['was aborted', `${line}\\tAlerts: aborted-by-system\\n`, 'cancelled'],
    ['was cancelled at the printer', `${line}\\tAlerts: job-canceled-by-user\\n`, 'cancelled'],
    ['is gone without a word', '', 'unconfirmed'],
    ['ended well for another job', completed.replace('12', '11'), 'unconfirmed'],
  ])('is not said to have printed what %s', async (_case, ended, fault) => {
    standIn('lp', took());
    standInQueue('', ended);
    expect(await printWithSpooler('Slips', new Uint8Array(10), patience)).toEqual({ fault, warning: null });
  });

  it.each([
    ['paper is wanting', '\\tAlerts: media-empty-error\\n', 'paperOut'],
    ['it is switched off', '\\tAlerts: offline-report\\n', 'unreachable'],
    ['the cover is open', '\\tAlerts: cover-open\\n', 'coverOpen'],
    ['nobody knows', '', 'unconfirmed'],
  ])('has a job that does not come out taken back, and says why: %s', async (_case, printer, fault) => {
    standIn('lp', took());
    standIn('cancel', `echo "$@" > ${folder}/cancelled`);
    standInQueue(line, '', printer);
    expect(await printWithSpooler('Slips', new Uint8Array(10), patience)).toEqual({ fault, warning: null });
    expect(fs.readFileSync(path.join(folder, 'cancelled'), 'utf8').trim()).toBe('Slips-12');
  });
});

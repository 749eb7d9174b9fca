import { spawn } from 'node:child_process';
import type { PrinterCheck, PrinterFault } from '../../core/contract/slip-printer';
import type { PrinterName } from './system-printer';

export type SpoolerPatience = Readonly<{
  /** For the paper to come out, all its pages. Milliseconds. */
  done: number;
  /** Between two looks at the queue. Milliseconds. */
  pause: number;
}>;

const usualPatience: SpoolerPatience = { done: 100_000, pause: 500 };

/**
 * Gives a finished PDF to the print system, byte for byte: what comes out is what
 * was archived. Over standard input, so that no file of it stays behind. A job in
 * the queue is not on paper: it is printed when the print system says that it is
 * completed. One that does not come out in time is taken back, or it would come
 * out of the printer when everybody has been told that it did not.
 *
 * @throws Error with the print system's own words when it does not take the job
 */
export async function printWithSpooler(
  printer: PrinterName,
  pdf: Uint8Array,
  patience: SpoolerPatience = usualPatience,
): Promise<PrinterCheck> {
  const { out } = await run('lp', ['-d', printer, '-t', 'Yimen', '-'], pdf);
  const job = /request id is (\S+)/.exec(out)?.[1];
  if (job === undefined) {
    return fail('unconfirmed');
  }

  const until = Date.now() + patience.done;
  while (Date.now() < until) {
    if (!(await listJobs(printer, 'not-completed')).has(job)) {
      return endOf(await listJobs(printer, 'completed'), job);
    }
    await new Promise((resolve) => setTimeout(resolve, patience.pause));
  }
  const reason = await findReason(printer);
  await run('cancel', [job]).catch(() => undefined);
  return fail(reason);
}

/** Each job with what the print system says of it: `lpstat -l` puts that in the lines below the job's own. */
async function listJobs(
  printer: PrinterName,
  which: 'completed' | 'not-completed',
): Promise<ReadonlyMap<string, string>> {
  const { out } = await run('lpstat', ['-l', '-W', which, '-o', printer]);
  const jobs = new Map<string, string>();
  let current = '';
  for (const line of out.split('\n')) {
    const name = /^(\S+)\s/.exec(line)?.[1];
    current = name ?? current;
    jobs.set(current, `${jobs.get(current) ?? ''}\n${line}`);
  }
  return jobs;
}

function endOf(completed: ReadonlyMap<string, string>, job: string): PrinterCheck {
  const said = completed.get(job) ?? '';
  if (said.includes('job-completed-successfully')) {
    return { fault: null, warning: null };
  }
  return fail(/cancel|abort/.test(said) ? 'cancelled' : 'unconfirmed');
}

/** IPP's words for what is wrong with a printer, and ours. */
const reasons: readonly (readonly [RegExp, PrinterFault])[] = [
  [/cover-open|door-open/, 'coverOpen'],
  [/media-empty|media-needed/, 'paperOut'],
  [/media-jam|cutter/, 'cutter'],
  [/offline|connecting-to-device|timed-out/, 'unreachable'],
  [/disabled|paused|shutdown/, 'offline'],
];

async function findReason(printer: PrinterName): Promise<PrinterFault> {
  const { out } = await run('lpstat', ['-l', '-p', printer]).catch(() => ({ out: '' }));
  return reasons.find(([words]) => words.test(out))?.[1] ?? 'unconfirmed';
}

const fail = (fault: PrinterFault): PrinterCheck => ({ fault, warning: null });

function run(program: string, args: readonly string[], input: Uint8Array = new Uint8Array()): Promise<{ out: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
    let out = '';
    let complaint = '';
    child.stdout.on('data', (text: Buffer) => {
      out += text.toString('utf8');
    });
    child.stderr.on('data', (text: Buffer) => {
      complaint += text.toString('utf8');
    });
    child.once('error', reject);
    child.stdin.on('error', () => undefined);
    child.once('close', (code) =>
      code === 0 ? resolve({ out }) : reject(new Error(complaint.trim() || `${program}: ${code}`)),
    );
    child.stdin.end(input);
  });
}

import type { PrinterCheck, PrinterFault } from '../../../core/contract/slip-printer';
import type { PrinterLink } from './printer-link';
import {
  askFor,
  askWhenDone,
  faultIn,
  forgetJob,
  isAnswer,
  isDoneAnswer,
  judge,
  judgeDone,
  questions,
  type Question,
} from './printer-status';
import { PrinterTrouble } from './printer-trouble';

export type Patience = Readonly<{
  /** For an answer that a sound printer gives at once. Milliseconds. */
  answer: number;
  /** For a slip to be on paper. Milliseconds. */
  done: number;
  /** After an answer nothing more may come for this long. Milliseconds. */
  quiet: number;
}>;

export const usualPatience: Patience = { answer: 1500, done: 10_000, quiet: 40 };

/** What the printer says of itself. A fault of the line is one of the printer's too. */
export function checkPrinter(link: PrinterLink, patience: Patience = usualPatience): Promise<PrinterCheck> {
  link.drain();
  return asCheck(askAll(link, patience));
}

/**
 * A slip is printed only when the printer was sound before it, said after it
 * that it is through with all of it, and is sound then: whatever else happens,
 * it is not printed, and the check says why.
 */
export async function printSlip(
  link: PrinterLink,
  job: Uint8Array,
  patience: Patience = usualPatience,
): Promise<PrinterCheck> {
  const before = await checkPrinter(link, patience);
  if (before.fault !== null) {
    return before;
  }

  const after = await asCheck(sendAndConfirm(link, job, patience));
  if (after.fault !== null) {
    await link.write(forgetJob).catch(() => undefined);
  }
  return after;
}

async function sendAndConfirm(link: PrinterLink, job: Uint8Array, patience: Patience): Promise<PrinterCheck> {
  try {
    await link.write(job);
    await link.write(askWhenDone);
  } catch (error) {
    // A printer that takes no more mostly says why.
    return error instanceof PrinterTrouble && error.fault === 'unconfirmed' ? findReason(link, patience) : fail(error);
  }

  const done = await awaitDone(link, patience);
  if (done.fault !== null) {
    return done;
  }
  const { fault, warning } = await askAll(link, patience);
  return { fault, warning: fault === null ? (warning ?? done.warning) : null };
}

/** Waits for the answer in turn, and looks now and then whether the printer has stopped. */
async function awaitDone(link: PrinterLink, patience: Patience): Promise<PrinterCheck> {
  const until = Date.now() + patience.done;
  const asked: Question[] = [];
  for (let round = 0; Date.now() < until; round += 1) {
    const byte = await link.read(Math.min(patience.answer / 3, Math.max(1, until - Date.now())));
    if (byte === null) {
      asked.push(round % 2 === 0 ? 'paper' : 'offlineCause');
      await link.write(askFor(asked.at(-1) ?? 'paper'));
    } else if (isDoneAnswer(byte)) {
      await takeAnswers(link, asked.length, patience);
      return judgeDone(byte);
    } else {
      const fault = faultOfLate(asked.shift(), byte);
      if (fault !== null) {
        return { fault, warning: null };
      }
    }
  }
  return { fault: 'unconfirmed', warning: null };
}

function faultOfLate(question: Question | undefined, byte: number): PrinterFault | null {
  return question === undefined || !isAnswer(byte) ? 'garbage' : faultIn(question, byte);
}

/** What was asked while the slip was printed is still on its way, and must not be taken for the next answer. */
async function takeAnswers(link: PrinterLink, count: number, patience: Patience): Promise<void> {
  for (let taken = 0; taken < count; taken += 1) {
    const byte = await link.read(patience.answer);
    if (byte === null || !isAnswer(byte)) {
      throw new PrinterTrouble(byte === null ? 'silent' : 'garbage');
    }
  }
}

async function findReason(link: PrinterLink, patience: Patience): Promise<PrinterCheck> {
  link.drain();
  const check = await asCheck(askAll(link, patience));
  return { fault: check.fault ?? 'unconfirmed', warning: null };
}

async function askAll(link: PrinterLink, patience: Patience): Promise<PrinterCheck> {
  const answers = { printer: 0, offlineCause: 0, errorCause: 0, paper: 0 };
  for (const question of questions) {
    answers[question] = await ask(link, question, patience);
  }
  return judge(answers);
}

/** One answer of one byte in the right form: anything more or other is no printer that could be believed. */
async function ask(link: PrinterLink, question: Question, patience: Patience): Promise<number> {
  await link.write(askFor(question));
  const byte = await link.read(patience.answer);
  if (byte === null) {
    throw new PrinterTrouble('silent');
  }
  if (!isAnswer(byte) || (await link.read(patience.quiet)) !== null) {
    throw new PrinterTrouble('garbage');
  }
  return byte;
}

async function asCheck(work: Promise<PrinterCheck>): Promise<PrinterCheck> {
  return work.catch(fail);
}

function fail(error: unknown): PrinterCheck {
  if (error instanceof PrinterTrouble) {
    return { fault: error.fault, warning: null };
  }
  throw error;
}

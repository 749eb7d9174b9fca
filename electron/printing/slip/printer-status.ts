import type { PrinterCheck, PrinterFault } from '../../../core/contract/slip-printer';

/** The four questions of DLE EOT, which a printer answers at once even when it cannot print. */
export const questions = ['printer', 'offlineCause', 'errorCause', 'paper'] as const;

export type Question = (typeof questions)[number];

export const askFor = (question: Question): Uint8Array => Uint8Array.of(0x10, 0x04, questions.indexOf(question) + 1);

/** Asks for the paper too, but in its turn: answered only when all that was sent before it is printed (GS r 1). */
export const askWhenDone = Uint8Array.of(0x1d, 0x72, 0x01);

/** Forgets what is left of a job that went wrong (DLE ENQ 2): new paper must not bring out its second half. */
export const forgetJob = Uint8Array.of(0x10, 0x05, 0x02);

/** An answer to DLE EOT has the form 0xx1xx10, whatever it says. */
export function isAnswer(byte: number): boolean {
  return (byte & 0x93) === 0x12;
}

/** An answer to GS r 1 has the form 0xx0xxxx. */
export function isDoneAnswer(byte: number): boolean {
  return (byte & 0x90) === 0;
}

const bits: Readonly<Record<Question, readonly (readonly [number, PrinterFault])[]>> = {
  // Bit 3 says "not ready" only; one of the other answers mostly says why.
  printer: [[0x08, 'offline']],
  offlineCause: [
    [0x04, 'coverOpen'],
    [0x20, 'paperOut'],
    [0x40, 'broken'],
  ],
  errorCause: [
    [0x08, 'cutter'],
    [0x20, 'broken'],
    [0x40, 'broken'],
  ],
  paper: [[0x60, 'paperOut']],
};

/** What one answer says is wrong; null when nothing is. */
export function faultIn(question: Question, byte: number): PrinterFault | null {
  return bits[question].find(([mask]) => (byte & mask) !== 0)?.[1] ?? null;
}

/** Of several faults the one that somebody at the printer can do something about. */
const mostUseful: readonly PrinterFault[] = ['coverOpen', 'paperOut', 'cutter', 'broken', 'offline'];

export function judge(answers: Readonly<Record<Question, number>>): PrinterCheck {
  const faults = questions.map((question) => faultIn(question, answers[question]));
  const fault = mostUseful.find((one) => faults.includes(one)) ?? null;
  return { fault, warning: fault === null && (answers.paper & 0x0c) !== 0 ? 'nearEnd' : null };
}

/** What the answer in turn says of the paper. */
export function judgeDone(byte: number): PrinterCheck {
  if ((byte & 0x0c) !== 0) {
    return { fault: 'paperOut', warning: null };
  }
  return { fault: null, warning: (byte & 0x03) === 0 ? null : 'nearEnd' };
}

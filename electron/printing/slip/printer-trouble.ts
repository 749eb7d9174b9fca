import type { PrinterFault } from '../../../core/contract/slip-printer';

/** The printer cannot print; the fault says why in a word that every screen can say. */
export class PrinterTrouble extends Error {
  override readonly name = 'PrinterTrouble';

  constructor(readonly fault: PrinterFault) {
    super(`The ticket printer: ${fault}`);
  }
}

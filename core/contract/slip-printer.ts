/** How this device reaches its ticket printer. */
export type SlipConnection =
  | Readonly<{ kind: 'network'; host: string; port: number }>
  | Readonly<{ kind: 'serial'; path: string; baudRate: number }>
  /** The device file of the system's printer class, such as `/dev/usb/lp0`. */
  | Readonly<{ kind: 'usb'; path: string }>;

/** A ticket printer that speaks ESC/POS: 58 mm of paper are 384 dots, 80 mm are 576. */
export type SlipPrinter = Readonly<{ connection: SlipConnection; paperWidth: 58 | 80; cuts: boolean }>;

/** Why a paper did not come out; a report of the shell holds `printer.` and one of these. */
export type PrinterFault =
  | 'unreachable'
  | 'unplugged'
  | 'silent'
  | 'garbage'
  | 'paperOut'
  | 'coverOpen'
  | 'cutter'
  | 'broken'
  | 'offline'
  | 'hungUp'
  | 'unconfirmed'
  | 'cancelled'
  | 'keptAsPdf';

/** What somebody should see to, although the paper came out. */
export type PrinterWarning = 'nearEnd';

export type PrinterMessage = `printer.${PrinterFault | PrinterWarning}`;

/** What the printer says of itself when it is asked. */
export type PrinterCheck = Readonly<{ fault: PrinterFault | null; warning: PrinterWarning | null }>;

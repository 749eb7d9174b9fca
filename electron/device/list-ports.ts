import { readdir } from 'node:fs/promises';
import { SerialPort } from 'serialport';

const likely = /^(ttyUSB|ttyACM|ttyS|cu\.|lp)/;

/** The package's own types of this are lost behind its exports. */
const listSerial = SerialPort.list as () => Promise<readonly Readonly<{ path: string }>[]>;

/** Where a printer on a cable could be. Linux is asked by its files: the usual way needs a program that small systems lack. */
export async function listPorts(): Promise<readonly string[]> {
  if (process.platform !== 'linux') {
    return (await listSerial().catch(() => [])).map(({ path }) => path);
  }
  const [plain, usb] = await Promise.all([namesIn('/dev'), namesIn('/dev/usb')]);
  return [...usb, ...plain].filter((path) => likely.test(path.slice(path.lastIndexOf('/') + 1))).toSorted();
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch((): string[] => [])).map((name) => `${folder}/${name}`);
}

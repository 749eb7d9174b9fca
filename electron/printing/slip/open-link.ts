import net from 'node:net';
import { SerialPort } from 'serialport';
import type { SlipConnection } from '../../../core/contract/slip-printer';
import { openDeviceFile } from './device-file';
import { linkOver, type PrinterLink } from './printer-link';
import { PrinterTrouble } from './printer-trouble';

/** A printer in the same building answers at once. Milliseconds. */
const connectWithin = 3000;

/** @throws PrinterTrouble `unreachable` over the network, `unplugged` on a cable */
export async function openLink(connection: SlipConnection): Promise<PrinterLink> {
  switch (connection.kind) {
    case 'network':
      return openSocket(connection.host, connection.port);
    case 'serial':
      return openSerial(connection.path, connection.baudRate);
    case 'usb':
      return openFile(connection.path);
  }
}

function openSocket(host: string, port: number): Promise<PrinterLink> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host, port, noDelay: true });
    const fail = () => {
      socket.destroy();
      reject(new PrinterTrouble('unreachable'));
    };
    const timer = setTimeout(fail, connectWithin);
    socket.once('error', fail);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', fail);
      resolve(linkOver(socket, () => socket.end()));
    });
  });
}

function openSerial(path: string, baudRate: number): Promise<PrinterLink> {
  return new Promise((resolve, reject) => {
    const port = new SerialPort({ path, baudRate, autoOpen: false });
    port.open((error) => {
      if (error === null || error === undefined) {
        resolve(linkOver(port, () => port.drain(() => port.close())));
      } else {
        reject(new PrinterTrouble('unplugged'));
      }
    });
  });
}

async function openFile(path: string): Promise<PrinterLink> {
  const file = await openDeviceFile(path).catch(() => Promise.reject(new PrinterTrouble('unplugged')));
  return linkOver(file, () => file.destroy());
}

import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Duplex } from 'node:stream';

/** How often a printer that said nothing is listened to again, or one that was full is given more. Milliseconds. */
const pause = 20;

/** More than a full printer takes at once would only be asked for again. */
const chunk = 4096;

/**
 * A printer's device file both ways. It is opened so that nothing ever waits in
 * the kernel: a printer that is off would hold one of Node's few threads for good.
 */
export async function openDeviceFile(path: string): Promise<Duplex> {
  const { O_RDWR, O_NOCTTY, O_NONBLOCK } = constants;
  const file = await open(path, O_RDWR | (O_NOCTTY ?? 0) | (O_NONBLOCK ?? 0));
  const { rdev } = await file.stat();
  if (rdev === 0) {
    await file.close();
    throw new Error('Not a device');
  }
  return new DeviceStream(file);
}

class DeviceStream extends Duplex {
  constructor(private readonly file: FileHandle) {
    super();
  }

  override _read(): void {
    void this.listen();
  }

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.give(bytes).then(() => done(), done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.file.close().then(
      () => done(error),
      () => done(error),
    );
  }

  private async listen(): Promise<void> {
    const buffer = Buffer.alloc(256);
    while (!this.destroyed) {
      const count = await this.file.read(buffer, 0, buffer.length, null).then(
        ({ bytesRead }) => bytesRead,
        (error: unknown) => (isBusy(error) ? 0 : -1),
      );
      if (count < 0) {
        this.destroy();
      } else if (count > 0) {
        this.push(Buffer.from(buffer.subarray(0, count)));
        return;
      } else {
        await wait();
      }
    }
  }

  private async give(bytes: Buffer): Promise<void> {
    let at = 0;
    while (at < bytes.length && !this.destroyed) {
      const written = await this.file.write(bytes, at, Math.min(chunk, bytes.length - at), null).then(
        ({ bytesWritten }) => bytesWritten,
        (error: unknown) => (isBusy(error) ? 0 : Promise.reject(error instanceof Error ? error : new Error('write'))),
      );
      at += written;
      if (written === 0) {
        await wait();
      }
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EAGAIN' || error.code === 'EBUSY');
}

const wait = () => new Promise((resolve) => setTimeout(resolve, pause));

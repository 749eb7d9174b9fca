import type { AttachmentId } from '../core/domain/id';
import type { Upload, UploadsPort } from '../core/service/attachment/ports';

type Underway = { upload: Upload; bytes: Uint8Array; received: number; touched: number };

/** Nobody sends so many at once; each may be as large as the setting allows. */
const mostAtOnce = 12;

/** A sender that has been silent so long is gone. Milliseconds. */
const silentFor = 10 * 60_000;

/** Files on their way in, in memory: what is not whole never touches the disk. */
export function createUploads(now: () => number = Date.now): UploadsPort {
  const underway = new Map<AttachmentId, Underway>();

  function forgetSilent(): void {
    for (const [id, { touched }] of underway) {
      if (now() - touched > silentFor) {
        underway.delete(id);
      }
    }
  }

  function own(id: AttachmentId, stationId: string | null): Underway | null {
    const found = underway.get(id);
    return found === undefined || found.upload.stationId !== stationId ? null : found;
  }

  return {
    begin(id, upload) {
      forgetSilent();
      if (underway.size >= mostAtOnce) {
        return false;
      }

      underway.set(id, { upload, bytes: new Uint8Array(upload.byteLength), received: 0, touched: now() });
      return true;
    },
    put(id, stationId, offset, bytes) {
      const found = own(id, stationId);
      if (found === null || offset > found.received || offset + bytes.length > found.upload.byteLength) {
        return null;
      }

      // A part that comes a second time, after a blink of the network, changes nothing.
      if (offset + bytes.length > found.received) {
        found.bytes.set(bytes, offset);
        found.received = offset + bytes.length;
      }
      found.touched = now();
      return found.received;
    },
    find(id, stationId) {
      const found = own(id, stationId);
      return found === null || found.received !== found.upload.byteLength
        ? null
        : { upload: found.upload, bytes: found.bytes };
    },
    drop(id) {
      underway.delete(id);
    },
  };
}

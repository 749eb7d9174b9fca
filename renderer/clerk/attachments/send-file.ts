import type { AttachmentMediaType } from '../../../core/domain/papers/media-type';
import type { HubClient } from '../../shared/hub/hub-client';
import { namedPlace, type AttachmentPlace } from './attachment-place';
import { toBase64 } from './base64';

/** The hub takes no larger part; frames stay small enough for every line. Bytes. */
const partLength = 120_000;

export type SendOutcome =
  Readonly<{ ok: true }> | Readonly<{ ok: false; error: Readonly<{ code: string; message: string }> }>;

/** Sends a file part by part; `onShare` hears how much of it is there, 0 to 1. */
export async function sendFile(
  hub: HubClient,
  place: AttachmentPlace,
  file: Blob,
  onShare: (share: number) => void,
): Promise<SendOutcome> {
  const begun = await hub.call('attachment.begin', {
    caseId: place.caseId,
    ...namedPlace(place),
    kind: place.kind,
    mediaType: file.type as AttachmentMediaType,
    byteLength: file.size,
  });
  if (!begun.ok) {
    return begun;
  }

  const { attachmentId } = begun.value;
  for (let offset = 0; offset < file.size; offset += partLength) {
    const part = new Uint8Array(await file.slice(offset, offset + partLength).arrayBuffer());
    const put = await hub.call('attachment.putPart', { attachmentId, offset, base64: toBase64(part) });
    if (!put.ok) {
      return put;
    }

    onShare(Math.min(1, (offset + partLength) / file.size));
  }

  const finished = await hub.call('attachment.finish', { attachmentId });
  return finished.ok ? { ok: true } : finished;
}

import { useEffect, useState } from 'react';
import type { AttachmentId } from '../../../core/domain/id';
import type { HubClient } from '../../shared/hub/hub-client';
import { useHub } from '../../shared/hub/hub-context';
import { fromBase64 } from './base64';

type Refusal = Readonly<{ code: string; message: string }>;

export type AttachmentFile = Readonly<{ file: Blob | null; address: string | null; refusal: Refusal | null }>;

const nothing: AttachmentFile = { file: null, address: null, refusal: null };

/** The bytes of an attachment as a page can show them; they leave the page's memory with the component. */
export function useAttachmentFile(attachmentId: AttachmentId): AttachmentFile {
  const hub = useHub();
  const [state, setState] = useState<AttachmentFile>(nothing);

  useEffect(() => {
    let address: string | null = null;
    let isLeft = false;
    void readWhole(hub, attachmentId).then((read) => {
      if (isLeft) {
        return;
      }
      if (read instanceof Blob) {
        address = URL.createObjectURL(read);
        setState({ file: read, address, refusal: null });
      } else {
        setState({ ...nothing, refusal: read });
      }
    });
    return () => {
      isLeft = true;
      if (address !== null) {
        URL.revokeObjectURL(address);
      }
    };
  }, [hub, attachmentId]);

  return state;
}

async function readWhole(hub: HubClient, attachmentId: AttachmentId): Promise<Blob | Refusal> {
  const pieces: BlobPart[] = [];
  let type = '';
  let offset: number | null = 0;
  while (offset !== null) {
    const reply: Awaited<ReturnType<typeof askPiece>> = await askPiece(hub, attachmentId, offset);
    if (!reply.ok) {
      return reply.error;
    }

    pieces.push(fromBase64(reply.value.base64));
    type = reply.value.mediaType;
    offset = reply.value.next;
  }

  return new Blob(pieces, { type });
}

const askPiece = (hub: HubClient, attachmentId: AttachmentId, offset: number) =>
  hub.call('attachment.read', { attachmentId, offset });

import { useCallback, useState } from 'react';
import { attachmentMediaTypes } from '../../../core/domain/papers/media-type';
import { useHub } from '../../shared/hub/hub-context';
import type { AttachmentPlace } from './attachment-place';
import { sendFile } from './send-file';

type Refusal = Readonly<{ code: string; message: string }>;

export type Sending = Readonly<{
  /** The file on its way, and how much of it is there, 0 to 1. */
  now: Readonly<{ name: string; share: number }> | null;
  refusal: Refusal | null;
  /** A file that is of no kind we take. */
  wrong: string | null;
  send: (files: readonly File[]) => Promise<void>;
}>;

/** Sends files one after the other; the first one that is refused ends it, and those before it are kept. */
export function useSending(place: AttachmentPlace): Sending {
  const hub = useHub();
  const [now, setNow] = useState<Sending['now']>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);

  const send = useCallback(
    async (files: readonly File[]) => {
      setRefusal(null);
      setWrong(null);
      for (const file of files) {
        if (!(attachmentMediaTypes as readonly string[]).includes(file.type)) {
          setWrong(file.name);
          break;
        }

        setNow({ name: file.name, share: 0 });
        const outcome = await sendFile(hub, place, file, (share) => setNow({ name: file.name, share }));
        if (!outcome.ok) {
          setRefusal(outcome.error);
          break;
        }
      }
      setNow(null);
    },
    [hub, place],
  );

  return { now, refusal, wrong, send };
}

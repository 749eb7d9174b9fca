import { BatchFault, openBatch, verifyBatch, type ReadBatch } from '../../core/sync/batch-file';
import { refuse } from '../protocol/sync-refusal';
import type { Sender } from './sender';
import { storeBatch, type Receiver, type Stored, type Transport } from './store-batch';

/** Unpacks, verifies and stores a batch of this sender. All that needs no database is done before one is asked. */
export async function receiveBatch(
  receiver: Receiver,
  sender: Sender & Readonly<{ publicKey: string }>,
  packed: Uint8Array,
  transport: Transport,
): Promise<Stored> {
  return storeBatch(receiver, sender, readBatch(sender, packed), transport);
}

function readBatch(sender: Sender & Readonly<{ publicKey: string }>, packed: Uint8Array): ReadBatch {
  try {
    const opened = openBatch(packed);
    if (opened.header.centreId !== sender.centreId) {
      refuse('centre.wrong');
    }

    if (opened.header.keyId !== sender.keyId) {
      refuse('signature.wrong');
    }

    return verifyBatch(opened, sender.publicKey);
  } catch (error) {
    if (error instanceof BatchFault) {
      refuse(error.code);
    }

    throw error;
  }
}

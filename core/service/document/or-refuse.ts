import { refuse } from '../handler';
import { FileLost } from './file-lost';

/** What was sealed under a key that has been destroyed is said to be erased, not to be a fault. */
export async function orErased<T>(code: 'document.erased' | 'attachment.erased', opened: Promise<T>): Promise<T> {
  try {
    return await opened;
  } catch (error) {
    if (error instanceof Error && error.name === 'KeyGone') {
      refuse(code);
    }
    throw error;
  }
}

/** A file that was deleted or rotted away costs that file and nothing else. */
export async function orFileLost<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof FileLost) {
      refuse('file.lost');
    }
    throw error;
  }
}

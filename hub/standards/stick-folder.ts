import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where on a stick the district's files lie: in their own folder, or at its top. */
export async function stickFolder(dir: string): Promise<string> {
  const own = join(dir, 'yimen-standards');
  return stat(join(own, 'metadata')).then(
    () => own,
    () => dir,
  );
}

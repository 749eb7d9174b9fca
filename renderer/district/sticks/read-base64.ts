/** A batch is at most 1 MiB; anything much larger is some other file and is not even read. */
const largest = 1_400_000;

/** The file's bytes for a JSON body; null when it is too large or cannot be read. */
export async function readBase64(file: Blob): Promise<string | null> {
  if (file.size > largest) {
    return null;
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    // In pieces: a call takes only so many arguments.
    const pieces: string[] = [];
    for (let start = 0; start < bytes.length; start += 0x8000) {
      pieces.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
    }
    return btoa(pieces.join(''));
  } catch {
    return null;
  }
}

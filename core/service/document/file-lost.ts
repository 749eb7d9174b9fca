/** A sealed file that is gone, cut short or changed: the record of it stands, its bytes do not. */
export class FileLost extends Error {
  override readonly name = 'FileLost';

  constructor(fileId: string, cause: unknown) {
    super(`The file ${fileId} cannot be read`, { cause });
  }
}

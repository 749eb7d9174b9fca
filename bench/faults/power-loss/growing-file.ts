/** The bytes of one file, written anywhere; what lies between is zero, as on a disk. */
export type GrowingFile = Readonly<{
  write(offset: number, data: Uint8Array): void;
  truncate(length: number): void;
  bytes(): Buffer;
}>;

export function createGrowingFile(start: Buffer = Buffer.alloc(0)): GrowingFile {
  let room = Buffer.from(start);
  let length = start.length;
  return {
    write(offset, data) {
      const end = offset + data.length;
      if (end > room.length) {
        const larger = Buffer.alloc(Math.max(end, room.length * 2));
        room.copy(larger, 0, 0, length);
        room = larger;
      }

      room.set(data, offset);
      length = Math.max(length, end);
    },
    truncate(wanted) {
      if (wanted > length) {
        this.write(wanted - 1, Buffer.alloc(1));
      } else {
        room.fill(0, wanted, length);
        length = wanted;
      }
    },
    bytes: () => room.subarray(0, length),
  };
}

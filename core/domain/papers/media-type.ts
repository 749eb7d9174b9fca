export const attachmentMediaTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const;

export type AttachmentMediaType = (typeof attachmentMediaTypes)[number];

const beginnings: readonly (readonly [AttachmentMediaType, readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** What a file is by its first bytes, whatever its name or its sender says; null for anything we do not take. */
export function readMediaType(bytes: Uint8Array): AttachmentMediaType | null {
  return beginnings.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
}

type File = Readonly<{ fileName: string; mediaType: string; text: string | Uint8Array<ArrayBuffer> }>;

/** Hands a text, or bytes, to the browser's own way of saving files. */
export function saveFile({ fileName, mediaType, text }: File): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on the bytes once it began; a moment is enough for that.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Packs text files into an asar archive: a pickled JSON header, then the bodies in order. */
export function packAsar(entries) {
  const files = {};
  const bodies = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const body = Buffer.from(text);
    files[name] = { size: body.length, offset: String(offset) };
    bodies.push(body);
    offset += body.length;
  }
  return Buffer.concat([packHeader(JSON.stringify({ files })), ...bodies]);
}

/** Chromium's pickle: four little-endian sizes, then the text padded to four bytes. */
function packHeader(text) {
  const json = Buffer.from(text);
  const padded = (json.length + 3) & ~3;
  const header = Buffer.alloc(16 + padded);
  header.writeUInt32LE(4, 0);
  header.writeUInt32LE(8 + padded, 4);
  header.writeUInt32LE(4 + padded, 8);
  header.writeUInt32LE(json.length, 12);
  json.copy(header, 16);
  return header;
}

/** Random, and drawn without `crypto.randomUUID`, which pages served by plain HTTP do not have. */
export function createRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import { refuse } from './sync-refusal';

export function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8')) as unknown;
  } catch {
    return refuse('request.malformed');
  }
}

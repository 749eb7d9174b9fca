import type { ConnectLine } from './line';
import { connectPortLine } from './port-line';
import { createSocketLine } from './socket-line';

/** In the app the shell hands the line over; anywhere else the page opens it itself. */
export function chooseLine(place: Location): ConnectLine {
  if (place.protocol === 'app:') {
    return connectPortLine;
  }
  const scheme = place.protocol === 'https:' ? 'wss' : 'ws';
  return createSocketLine(`${scheme}://${place.host}/line`, readToken(place.hash));
}

/** The token stands in the fragment, which browsers never send to a server. */
function readToken(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, '')).get('token') ?? '';
}

import { session, type Session } from 'electron';
import type { Screen } from '../screens';
import { denyEverything } from './deny-everything';
import { maySave } from './may-save';

export type ServePages = (session: Session) => void;

/**
 * One session for each kind of screen, so that no screen sees what another one
 * keeps. Only the hall's is kept on disk: it holds which voices speak there, and
 * no resident ever types into it.
 */
export function createRoleSessions(serve: ServePages): (kind: Screen['kind']) => Session {
  const known = new Map<Screen['kind'], Session>();
  return (kind) => {
    const found = known.get(kind) ?? session.fromPartition(kind === 'hall' ? 'persist:hall' : `screen-${kind}`);
    if (!known.has(kind)) {
      known.set(kind, found);
      denyEverything(found);
      allowDownloads(found, kind);
      allowCamera(found, kind);
      serve(found);
    }
    return found;
  };
}

function allowDownloads(found: Session, kind: Screen['kind']): void {
  found.on('will-download', (event, item) => {
    if (!maySave(kind, { address: item.getURL(), mediaType: item.getMimeType() })) {
      event.preventDefault();
    }
  });
}

/** A clerk photographs papers; no other screen sees through a camera, and none hears. */
function allowCamera(found: Session, kind: Screen['kind']): void {
  if (kind !== 'clerk') {
    return;
  }

  found.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const wanted = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(permission === 'media' && wanted.length > 0 && wanted.every((type) => type === 'video'));
  });
  found.setPermissionCheckHandler(
    (_contents, permission, _origin, details) => permission === 'media' && details.mediaType === 'video',
  );
}

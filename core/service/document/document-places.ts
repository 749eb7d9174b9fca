import type { DocumentId } from '../../domain/id';
import type { SealedPlace } from '../ports';

/** Slips hold no personal value and share the centre's key; every other paper has a key of its own. */
export function documentSubject(kind: string, id: DocumentId): string {
  return kind === 'ticket' ? 'centre/slips' : `document/${id}`;
}

export function documentPlace(id: DocumentId): SealedPlace {
  return { table: 'document', column: 'html', row: id };
}

/** Where the key of the archived file stands. */
export function documentFilePlace(id: DocumentId): SealedPlace {
  return { table: 'document', column: 'file_key', row: id };
}

import type { AttachmentId } from '../../domain/id';
import { refuse } from '../handler';
import type { SealedPlace } from '../ports';

/** Each file has a key of its own: destroying the subject's key erases it from every copy. */
export function attachmentSubject(fileId: AttachmentId): string {
  return `attachment/${fileId}`;
}

export function attachmentKeyPlace(fileId: AttachmentId): SealedPlace {
  return { table: 'attachment', column: 'file_key', row: fileId };
}

type Named = Readonly<{ materialId?: string; fieldPath?: string }>;

/** @throws Refusal `attachment.noPlace` unless exactly one of the two is named */
export function placeOf({ materialId, fieldPath }: Named): string {
  if (materialId !== undefined && fieldPath === undefined) {
    return `material/${materialId}`;
  }
  if (fieldPath !== undefined && materialId === undefined) {
    return `field/${fieldPath}`;
  }

  return refuse('attachment.noPlace');
}

export function namePlace(place: string): Named {
  const name = place.slice(place.indexOf('/') + 1);
  return place.startsWith('material/') ? { materialId: name } : { fieldPath: name };
}

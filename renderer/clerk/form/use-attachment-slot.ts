import type { FormServices } from '../../shared/form/form-context';
import type { FormRead } from './form-source-of';

/** Scans and photos of a case's form, where the case can keep them. */
export function useAttachmentSlot(_form: FormRead): FormServices['renderAttachment'] {
  return null;
}

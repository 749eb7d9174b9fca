import { useMemo } from 'react';
import type { CaseId } from '../../../core/domain/id';
import type { FormTemplate } from '../../../core/domain/forms/template';
import type { FormServices } from '../../shared/form/form-context';
import { AttachmentPane } from '../attachments/attachment-pane';
import type { FormRead } from './form-source-of';

/** Scans and photos of a case's form; a form without a case has nowhere to keep them. */
export function useAttachmentSlot({ caseId, template }: FormRead): FormServices['renderAttachment'] {
  return useMemo(
    () => (caseId === null ? null : slotOf(caseId, template as unknown as FormTemplate)),
    [caseId, template],
  );
}

function slotOf(caseId: CaseId, template: FormTemplate): NonNullable<FormServices['renderAttachment']> {
  return function renderAttachment({ path, attachmentId, isReadOnly }) {
    const wanted = template.attachments?.find(({ id }) => id === attachmentId);
    return (
      <AttachmentPane
        caseId={caseId}
        fieldPath={path}
        kind={wanted?.kind ?? attachmentId}
        isReadOnly={isReadOnly}
        {...(wanted?.reuseWithinDays === undefined ? {} : { reuseWithinDays: wanted.reuseWithinDays })}
      />
    );
  };
}

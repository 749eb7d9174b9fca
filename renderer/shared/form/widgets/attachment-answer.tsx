import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormServices } from '../form-context';
import type { AnswerProps } from './answer-props';

/** Scans and photos, where there is a counter to take them. */
export function AttachmentAnswer({ asked, path, state, aria }: AnswerProps) {
  const { t } = useTranslation('form');
  const { renderAttachment } = useFormServices();
  return (
    <div role="group" id={aria.id} tabIndex={-1} aria-labelledby={`${aria.id}-label`} aria-describedby={aria['aria-describedby']}>
      {renderAttachment === null ? (
        <Typography color="textSecondary">{t('attachment.none')}</Typography>
      ) : (
        renderAttachment({ path, attachmentId: asked.attachment ?? asked.path, isReadOnly: state.isReadOnly, describedBy: aria['aria-describedby'] ?? '' })
      )}
    </div>
  );
}

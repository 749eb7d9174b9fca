import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { pickText } from '../i18n/pick-text';
import { useLanguage } from '../i18n/use-language';
import { fieldId } from './field-id';
import { RequiredMark } from './field-frame';
import { useFormPart, useFormServices } from './form-context';
import type { ShownAttachment } from './form-shape';

/** The papers that go with the form and stand at no field of it. */
export function FormAttachments() {
  const { t } = useTranslation('form');
  const { shape, renderAttachment } = useFormServices();
  const headingId = useId();
  return shape.attachments.length === 0 ? null : (
    <Paper component="section" variant="outlined" aria-labelledby={headingId} sx={{ p: 2 }}>
      <Typography id={headingId} variant="h2" component="h3" sx={{ mb: 1.5 }}>
        {t('attachment.title')}
      </Typography>
      {renderAttachment === null ? (
        <Typography color="textSecondary" sx={{ mb: 1 }}>
          {t('attachment.none')}
        </Typography>
      ) : null}
      <Stack spacing={renderAttachment === null ? 0.5 : 2}>
        {shape.attachments.map((attachment) => (
          <OneAttachment key={attachment.id} attachment={attachment} />
        ))}
      </Stack>
    </Paper>
  );
}

function OneAttachment({ attachment }: Readonly<{ attachment: ShownAttachment }>) {
  const { language } = useLanguage();
  const { renderAttachment } = useFormServices();
  const isRequired = useFormPart(({ evaluation }) => evaluation.attachmentsRequired.includes(attachment.id));
  const id = fieldId(attachment.id);
  return (
    <Box role="group" id={id} tabIndex={-1} aria-labelledby={`${id}-label`}>
      <Typography id={`${id}-label`} sx={{ fontWeight: 500, mb: renderAttachment === null ? 0 : 0.5 }}>
        {pickText(attachment.label, language)}
        <RequiredMark isRequired={isRequired} />
      </Typography>
      {renderAttachment?.({ path: attachment.id, attachmentId: attachment.id, isReadOnly: false, describedBy: '' }) ?? null}
    </Box>
  );
}

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { AttachmentCard } from './attachment-card';
import type { AttachmentPlace } from './attachment-place';
import { ReuseOffer } from './reuse-offer';
import { TakeFiles } from './take-files';
import { useSending } from './use-sending';

type AttachmentPaneProps = AttachmentPlace & Readonly<{ isReadOnly?: boolean }>;

/** Scans and photos for one material of a case, or one field of a form: taken here, or used again. */
export function AttachmentPane({
  caseId,
  kind,
  materialId,
  fieldPath,
  reuseWithinDays,
  isReadOnly,
}: AttachmentPaneProps) {
  const { t } = useTranslation('attachments');
  const place = useMemo<AttachmentPlace>(
    () => (materialId === undefined ? { caseId, kind, fieldPath: fieldPath ?? '' } : { caseId, kind, materialId }),
    [caseId, kind, materialId, fieldPath],
  );
  const { value, refusal } = useQuery('attachment.list', { caseId });
  const sending = useSending(place);
  const own = (value ?? []).filter((one) => one.materialId === materialId && one.fieldPath === fieldPath);

  return (
    <Stack spacing={2} role="group" aria-label={t('region')}>
      <RefusalAlert refusal={refusal ?? sending.refusal} />
      {sending.wrong === null ? null : <Alert severity="warning">{t('wrongType', { name: sending.wrong })}</Alert>}
      {isReadOnly === true || reuseWithinDays === undefined || own.length > 0 ? null : (
        <ReuseOffer place={place} withinDays={reuseWithinDays} />
      )}
      {own.length === 0 ? (
        <Typography color="textSecondary">{t('empty')}</Typography>
      ) : (
        <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
          {own.map((attachment) => (
            <AttachmentCard key={attachment.attachmentId} attachment={attachment} isReadOnly={isReadOnly === true} />
          ))}
        </Box>
      )}
      {isReadOnly === true ? null : <TakeFiles now={sending.now} onFiles={(files) => void sending.send(files)} />}
    </Stack>
  );
}

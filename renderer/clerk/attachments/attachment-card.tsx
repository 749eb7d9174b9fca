import PictureAsPdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useCommand } from '../../shared/hub/use-command';
import { ConfirmDialog } from '../../shared/staff/confirm-dialog';
import { formatDateTime } from '../../shared/staff/format-instant';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { AttachmentViewer } from './attachment-viewer';
import { useAttachmentFile } from './use-attachment-file';

export type Attachment = OutputOf<'attachment.list'>[number];

type AttachmentCardProps = Readonly<{ attachment: Attachment; isReadOnly: boolean }>;

/** One scan: what it looks like, when it was taken, and the way out again. */
export function AttachmentCard({ attachment, isReadOnly }: AttachmentCardProps) {
  const { t } = useTranslation('attachments');
  const { attachmentId, mediaType, collectedAt, reused } = attachment;
  const { address, file, refusal } = useAttachmentFile(attachmentId);
  const remove = useCommand('attachment.remove');
  const [open, setOpen] = useState<'view' | 'remove' | null>(null);
  const name = mediaType === 'application/pdf' ? t('pdf') : t('image');
  const at = formatDateTime(collectedAt);

  return (
    <Stack component="li" spacing={1} sx={{ width: 176, border: 1, borderColor: 'divider', borderRadius: 1, p: 1 }}>
      <Box sx={{ height: 112, display: 'grid', placeItems: 'center', bgcolor: 'action.hover', overflow: 'hidden' }}>
        <Thumbnail address={address} mediaType={mediaType} name={`${name} ${at}`} />
      </Box>
      <Typography variant="caption">{t('taken', { at })}</Typography>
      {reused ? <Chip size="small" label={t('reused')} sx={{ alignSelf: 'flex-start' }} /> : null}
      <RefusalAlert refusal={refusal} />
      <Stack direction="row" spacing={1}>
        <Button size="small" disabled={file === null} onClick={() => setOpen('view')}>
          {t('view')}
        </Button>
        {isReadOnly ? null : (
          <Button size="small" color="inherit" onClick={() => setOpen('remove')}>
            {t('remove')}
          </Button>
        )}
      </Stack>
      {open === 'view' && file !== null && address !== null ? (
        <AttachmentViewer file={file} address={address} title={`${name} ${at}`} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'remove' ? (
        <ConfirmDialog
          title={t('removeTitle')}
          explanation={t('removeWords')}
          confirmLabel={t('remove')}
          busy={remove.busy}
          refusal={remove.refusal}
          onConfirm={() => void remove.run({ attachmentId })}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Stack>
  );
}

type ThumbnailProps = Readonly<{ address: string | null; mediaType: string; name: string }>;

function Thumbnail({ address, mediaType, name }: ThumbnailProps) {
  const { t } = useTranslation('attachments');
  if (mediaType === 'application/pdf') {
    return <PictureAsPdfIcon fontSize="large" titleAccess={name} />;
  }

  return address === null ? (
    <Typography color="textSecondary">{t('loading')}</Typography>
  ) : (
    <Box component="img" src={address} alt={name} sx={{ width: '100%', height: '100%', objectFit: 'contain' }} />
  );
}

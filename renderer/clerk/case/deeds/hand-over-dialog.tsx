import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignaturePadDialog, type PadStrokes } from '../../../shared/form/widgets/signature-pad-dialog';
import { SignaturePicture } from '../../../shared/form/widgets/signature-picture';
import { useCommand } from '../../../shared/hub/use-command';
import { DeedDialog } from './deed-dialog';
import type { DeedDialogOf } from './deed-result';

/** 送达回证: who took the result, signed on the pad or later in ink. */
export function HandOverDialog({ file, onDone, onClose }: DeedDialogOf) {
  const { t } = useTranslation('cases');
  const handOver = useCommand('case.handOver');
  const [receiver, setReceiver] = useState('');
  const [proxyReason, setProxyReason] = useState<string | null>(null);
  const [signature, setSignature] = useState<PadStrokes | null>(null);
  const [isSigning, setIsSigning] = useState(false);
  // The record knows the resident's name: only somebody else's is typed.
  const isResident = proxyReason === null && file.residentId !== null;
  const confirm = async () => {
    const reply = await handOver.run({
      caseId: file.caseId,
      receiver: receiver.trim() === '' ? null : receiver,
      proxyReason,
      signature: signature === null ? null : { ...signature, strokes: signature.strokes.map((stroke) => [...stroke]) },
    });
    if (reply?.ok === true) {
      onDone(reply.value.documentId);
    }
  };
  return (
    <>
      <DeedDialog
        title={t('dialog.handOverTitle')}
        lead={t('dialog.handOverLead')}
        confirmLabel={t('dialog.handOverConfirm')}
        isReady={(receiver.trim() !== '' || isResident) && proxyReason?.trim() !== ''}
        busy={handOver.busy}
        refusal={handOver.refusal}
        onConfirm={() => void confirm()}
        onClose={onClose}
      >
        <TextField
          autoFocus
          required={!isResident}
          label={t('dialog.handOverReceiver')}
          helperText={isResident ? t('dialog.handOverResident', { name: file.residentName ?? '' }) : undefined}
          value={receiver}
          onChange={(event) => setReceiver(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 100, autoComplete: 'off' } }}
        />
        <FormControlLabel
          control={
            <Checkbox
              checked={proxyReason !== null}
              onChange={(event) => setProxyReason(event.target.checked ? '' : null)}
            />
          }
          label={t('dialog.handOverIsProxy')}
        />
        {proxyReason === null ? null : (
          <TextField
            required
            label={t('dialog.handOverReason')}
            value={proxyReason}
            onChange={(event) => setProxyReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
        )}
        <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
          {signature === null ? (
            <Typography color="textSecondary">{t('dialog.handOverInk')}</Typography>
          ) : (
            <SignaturePicture
              signature={{ method: 'pad', ...signature, documentSha256: '' }}
              label={t('dialog.handOverSigned')}
            />
          )}
          <Button variant="outlined" onClick={() => setIsSigning(true)}>
            {t(signature === null ? 'dialog.handOverSign' : 'dialog.handOverSignAgain')}
          </Button>
        </Stack>
      </DeedDialog>
      {isSigning ? (
        <SignaturePadDialog
          title={t('dialog.handOverSigned')}
          onDone={(pad) => {
            setSignature(pad);
            setIsSigning(false);
          }}
          onClose={() => setIsSigning(false)}
        />
      ) : null}
    </>
  );
}

import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../shared/hub/use-command';
import { DeedDialog } from './deed-dialog';
import type { DeedDialogOf } from './deed-result';

/** 收受分离: taken in here, accepted by the centre that is named. */
export function ReceiveDialog({ file, onDone, onClose }: DeedDialogOf) {
  const { t } = useTranslation('cases');
  const receive = useCommand('case.receive');
  const [acceptingCentre, setAcceptingCentre] = useState('');
  const confirm = async () => {
    const reply = await receive.run({ caseId: file.caseId, acceptingCentre });
    if (reply?.ok === true) {
      onDone(reply.value.documentId);
    }
  };
  return (
    <DeedDialog
      title={t('dialog.receiveTitle')}
      lead={t('dialog.receiveLead')}
      confirmLabel={t('dialog.receiveConfirm')}
      isReady={acceptingCentre.trim() !== ''}
      busy={receive.busy}
      refusal={receive.refusal}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        label={t('dialog.receiveCentre')}
        value={acceptingCentre}
        onChange={(event) => setAcceptingCentre(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
    </DeedDialog>
  );
}

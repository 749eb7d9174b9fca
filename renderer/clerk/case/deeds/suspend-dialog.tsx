import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../shared/hub/use-command';
import { DeedDialog } from './deed-dialog';
import type { DeedDialogOf } from './deed-result';

const kinds = ['special', 'extension'] as const;

export function SuspendDialog({ file, onDone, onClose }: DeedDialogOf) {
  const { t } = useTranslation('cases');
  const suspend = useCommand('case.suspend');
  const [kind, setKind] = useState<(typeof kinds)[number]>('special');
  const [reason, setReason] = useState('');
  const confirm = async () => {
    const reply = await suspend.run({ caseId: file.caseId, kind, reason });
    if (reply?.ok === true) {
      onDone(null);
    }
  };
  return (
    <DeedDialog
      title={t('dialog.suspendTitle')}
      lead={t('dialog.suspendLead')}
      confirmLabel={t('dialog.suspendConfirm')}
      isReady={reason.trim() !== ''}
      busy={suspend.busy}
      refusal={suspend.refusal}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <RadioGroup
        aria-label={t('dialog.suspendKind')}
        value={kind}
        onChange={(_event, chosen) => setKind(chosen as (typeof kinds)[number])}
      >
        {kinds.map((one) => (
          <FormControlLabel
            key={one}
            value={one}
            control={<Radio size="small" />}
            label={t(`dialog.suspendKinds.${one}`)}
          />
        ))}
      </RadioGroup>
      <TextField
        autoFocus
        required
        label={t('dialog.suspendReason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </DeedDialog>
  );
}

import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../hub/use-command';
import { RefusalAlert } from '../staff/refusal-alert';
import { AskingDialog } from './asking-dialog';
import type { CaseQuestion } from './case-question';

type SaveViewDialogProps = Readonly<{ question: CaseQuestion; mayShare: boolean; onClose: () => void }>;

export function SaveViewDialog({ question, mayShare, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation('caseList');
  const save = useCommand('case.saveView');
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);

  const confirm = async () => {
    const { filter, order } = question;
    const reply = await save.run({ viewId: null, name: name.trim(), shared, filter, order });
    if (reply?.ok === true) {
      onClose();
    }
  };
  return (
    <AskingDialog
      title={t('views.saveTitle')}
      lead={t('views.saveLead')}
      confirmLabel={t('views.confirm')}
      busy={save.busy}
      isReady={name.trim() !== ''}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <TextField
        autoFocus
        label={t('views.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 30 } }}
      />
      {mayShare ? (
        <FormControlLabel
          label={t('views.shareAll')}
          control={<Switch checked={shared} onChange={(event) => setShared(event.target.checked)} />}
        />
      ) : null}
      <RefusalAlert refusal={save.refusal} />
    </AskingDialog>
  );
}

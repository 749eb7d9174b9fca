import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHub } from '../hub/hub-context';
import { useCommand } from '../hub/use-command';
import { useLanguage } from '../i18n/use-language';
import { RefusalAlert } from '../staff/refusal-alert';
import { saveFile } from '../ui/save-file';
import { AskingDialog } from './asking-dialog';
import { askedOf, type CaseQuestion } from './case-question';

type ExportDialogProps = Readonly<{
  question: CaseQuestion;
  onDone: (rows: number | null) => void;
  onClose: () => void;
}>;

/** The list as a file. Where it is a mass export the hub says so, and a second person is asked. */
export function ExportDialog({ question, onDone, onClose }: ExportDialogProps) {
  const { t } = useTranslation('caseList');
  const { language } = useLanguage();
  const hub = useHub();
  const make = useCommand('case.export');
  const [massRows, setMassRows] = useState<number | null>(null);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');

  const confirm = async () => {
    const witness = massRows === null ? null : { name: name.trim(), password };
    const reply = await make.run({ ...askedOf(question), language, witness });
    setPassword('');
    if (reply === null) {
      return;
    }
    if (!reply.ok) {
      setMassRows(reply.error.code === 'export.witnessNeeded' ? rowsIn(reply.error.details) : massRows);
      return;
    }
    const file = await hub.call('case.readExport', { exportId: reply.value.exportId });
    if (file.ok) {
      const { fileName, mediaType, base64 } = file.value;
      saveFile({ fileName, mediaType, text: Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)) });
    }
    onDone(file.ok ? reply.value.rows : null);
  };

  const isAsking = make.refusal?.code === 'export.witnessNeeded';
  return (
    <AskingDialog
      title={t('export.title')}
      lead={t('export.lead')}
      confirmLabel={t('export.confirm')}
      busy={make.busy}
      isReady={massRows === null || (name.trim() !== '' && password !== '')}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {massRows === null ? null : (
        <>
          <Alert severity="warning">{t('export.witnessLead', { rows: massRows })}</Alert>
          <TextField
            autoFocus
            label={t('export.witnessName')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="off"
          />
          <TextField
            type="password"
            label={t('export.witnessPassword')}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            autoComplete="off"
          />
        </>
      )}
      <RefusalAlert refusal={isAsking ? null : make.refusal} />
    </AskingDialog>
  );
}

function rowsIn(details: unknown): number {
  const rows = (details as Readonly<{ rows?: unknown }> | undefined)?.rows;
  return typeof rows === 'number' ? rows : 0;
}

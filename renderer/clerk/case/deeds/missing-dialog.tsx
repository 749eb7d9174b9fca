import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../shared/hub/use-command';
import { DeedDialog } from './deed-dialog';
import type { DeedDialogOf } from './deed-result';

/** As many lines as a notice has room for. */
const mostLines = 30;

/** 一次性告知: all that is missing, said once; what the standard asks for and is not there stands there already. */
export function NoticeDialog({ file, onDone, onClose }: DeedDialogOf) {
  const { t } = useTranslation('cases');
  const give = useCommand('case.giveNotice');
  const confirm = async (missing: string[]) => {
    const reply = await give.run({ caseId: file.caseId, missing });
    if (reply?.ok === true) {
      onDone(reply.value.documentId, reply.value.nth);
    }
  };
  return (
    <LinesDialog
      title={t('dialog.noticeTitle')}
      lead={t('dialog.noticeLead')}
      confirmLabel={t('dialog.noticeConfirm')}
      begin={file.missing.materials}
      warning={file.notices === 0 ? null : t('dialog.noticeAgain', { times: file.notices })}
      command={give}
      onConfirm={(missing) => void confirm(missing)}
      onClose={onClose}
    />
  );
}

export function SupplementDialog({ file, onDone, onClose }: DeedDialogOf) {
  const { t } = useTranslation('cases');
  const ask = useCommand('case.askSupplement');
  const confirm = async (missing: string[]) => {
    const reply = await ask.run({ caseId: file.caseId, missing });
    if (reply?.ok === true) {
      onDone(reply.value.documentId);
    }
  };
  return (
    <LinesDialog
      title={t('dialog.supplementTitle')}
      lead={t('dialog.supplementLead')}
      confirmLabel={t('dialog.supplementConfirm')}
      begin={[]}
      warning={null}
      command={ask}
      onConfirm={(missing) => void confirm(missing)}
      onClose={onClose}
    />
  );
}

type LinesDialogProps = Readonly<{
  title: string;
  lead: string;
  confirmLabel: string;
  begin: readonly string[];
  warning: string | null;
  command: Readonly<{ busy: boolean; refusal: Readonly<{ code: string; message: string }> | null }>;
  onConfirm: (lines: string[]) => void;
  onClose: () => void;
}>;

function LinesDialog({ begin, warning, command, onConfirm, ...words }: LinesDialogProps) {
  const { t } = useTranslation('cases');
  const [text, setText] = useState(begin.join('\n'));
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (
    <DeedDialog
      {...words}
      isReady={lines.length > 0 && lines.length <= mostLines}
      busy={command.busy}
      refusal={command.refusal}
      onConfirm={() => onConfirm(lines)}
    >
      {warning === null ? null : <Alert severity="warning">{warning}</Alert>}
      <TextField
        autoFocus
        required
        multiline
        minRows={4}
        maxRows={12}
        label={t('dialog.missing')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </DeedDialog>
  );
}

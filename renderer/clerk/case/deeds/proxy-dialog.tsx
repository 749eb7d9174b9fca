import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessDate } from '../../../../core/domain/calendar/instant';
import type { DocumentId } from '../../../../core/domain/id';
import { DateField } from '../../../shared/form/date-field';
import { useCommand } from '../../../shared/hub/use-command';
import type { CaseView } from '../case-types';
import { DeedDialog } from './deed-dialog';

type ProxyDialogProps = Readonly<{ file: CaseView; onClose: () => void; onPaper: (documentId: DocumentId) => void }>;

const fields = ['name', 'idNumber', 'relation', 'phone'] as const;

/** Who acts, by which right, for what, until when; saving issues the authorisation to be signed. */
export function ProxyDialog({ file, onClose, onPaper }: ProxyDialogProps) {
  const { t } = useTranslation('cases');
  const set = useCommand('case.setProxy');
  const [given, setGiven] = useState({ name: '', idNumber: '', relation: '', phone: '' });
  const [scope, setScope] = useState<string>(t('proxy.scopeDefault'));
  const [expiresOn, setExpiresOn] = useState<BusinessDate | ''>('');
  const isReady = [given.name, given.idNumber, given.relation, scope].every((value) => value.trim() !== '');
  const confirm = async () => {
    const reply = await set.run({
      caseId: file.caseId,
      ...given,
      scope,
      expiresOn: expiresOn === '' ? null : expiresOn,
    });
    if (reply?.ok === true) {
      onPaper(reply.value.documentId);
      onClose();
    }
  };
  return (
    <DeedDialog
      title={t('proxy.title')}
      lead={t('proxy.lead')}
      confirmLabel={t('proxy.confirm')}
      isReady={isReady}
      busy={set.busy}
      refusal={set.refusal}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {fields.map((field, index) => (
        <TextField
          key={field}
          autoFocus={index === 0}
          required={field !== 'phone'}
          label={t(`proxy.${field}`)}
          value={given[field]}
          onChange={(event) => setGiven({ ...given, [field]: event.target.value })}
          slotProps={{
            htmlInput: { maxLength: field === 'name' ? 100 : field === 'relation' ? 60 : 40, autoComplete: 'off' },
          }}
        />
      ))}
      <TextField
        required
        label={t('proxy.scope')}
        value={scope}
        onChange={(event) => setScope(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <DateField label={t('proxy.expiresOn')} value={expiresOn} onChange={setExpiresOn} />
    </DeedDialog>
  );
}

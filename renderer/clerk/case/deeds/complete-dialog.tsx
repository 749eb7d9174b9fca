import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessDate } from '../../../../core/domain/calendar/instant';
import { DateField } from '../../../shared/form/date-field';
import { useCommand } from '../../../shared/hub/use-command';
import { useQuery } from '../../../shared/hub/use-query';
import { DeedDialog } from './deed-dialog';
import type { DeedDialogOf } from './deed-result';

type Certificate = Readonly<{ kind: string; number: string; issuedOn: string }>;

/** Granted or not, in words where there is more to say, with the certificate where one is issued. */
export function CompleteDialog({ file, onDone, onClose }: DeedDialogOf) {
  const { t } = useTranslation('cases');
  const complete = useCommand('case.complete');
  const [outcome, setOutcome] = useState<'granted' | 'denied'>('granted');
  const [words, setWords] = useState('');
  const [certificate, setCertificate] = useState<Certificate | null>(null);
  const isWhole = certificate === null || Object.values(certificate).every((value) => value.trim() !== '');
  const confirm = async () => {
    const reply = await complete.run({
      caseId: file.caseId,
      outcome,
      words: words.trim() === '' ? null : words.trim(),
      certificate:
        certificate === null || outcome === 'denied'
          ? null
          : { ...certificate, issuedOn: certificate.issuedOn as BusinessDate },
    });
    if (reply?.ok === true) {
      onDone(null);
    }
  };
  return (
    <DeedDialog
      title={t('dialog.completeTitle')}
      confirmLabel={t('dialog.completeConfirm')}
      isReady={outcome === 'denied' || isWhole}
      busy={complete.busy}
      refusal={complete.refusal}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <RadioGroup
        row
        aria-label={t('dialog.completeOutcome')}
        value={outcome}
        onChange={(_event, chosen) => setOutcome(chosen as 'granted' | 'denied')}
      >
        <FormControlLabel
          value="granted"
          control={<Radio size="small" autoFocus />}
          label={t('dialog.completeGranted')}
        />
        <FormControlLabel value="denied" control={<Radio size="small" />} label={t('dialog.completeDenied')} />
      </RadioGroup>
      <TextField
        label={t('dialog.completeWords')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      {outcome === 'granted' ? <CertificateFields file={file} value={certificate} onChange={setCertificate} /> : null}
    </DeedDialog>
  );
}

type CertificateFieldsProps = Readonly<{
  file: DeedDialogOf['file'];
  value: Certificate | null;
  onChange: (certificate: Certificate | null) => void;
}>;

/** Its name begins as the standard has it: 《…》 of the item's result. */
function CertificateFields({ file, value, onChange }: CertificateFieldsProps) {
  const { t } = useTranslation('cases');
  const { value: item } = useQuery('catalog.readItem', file.itemId === null ? null : { itemId: file.itemId });
  const { value: centre } = useQuery('centre.read', {});
  const begin = { kind: nameOf(item?.certificate ?? ''), number: '', issuedOn: centre?.businessDate ?? '' };
  return (
    <>
      <FormControlLabel
        control={
          <Checkbox checked={value !== null} onChange={(event) => onChange(event.target.checked ? begin : null)} />
        }
        label={t('dialog.completeHasCertificate')}
      />
      {value === null ? null : (
        <>
          <TextField
            autoFocus={begin.kind === ''}
            required
            label={t('dialog.completeKind')}
            value={value.kind}
            onChange={(event) => onChange({ ...value, kind: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 80 } }}
          />
          <TextField
            autoFocus={begin.kind !== ''}
            required
            label={t('dialog.completeNumber')}
            value={value.number}
            onChange={(event) => onChange({ ...value, number: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 60, autoComplete: 'off' } }}
          />
          <DateField
            required
            label={t('dialog.completeIssuedOn')}
            value={value.issuedOn}
            onChange={(issuedOn) => onChange({ ...value, issuedOn })}
          />
        </>
      )}
    </>
  );
}

function nameOf(certificate: string): string {
  return /《([^》]+)》/u.exec(certificate)?.[1] ?? certificate.replace(/（.*$/u, '');
}

import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../shared/hub/use-command';
import { pickText } from '../../../shared/i18n/pick-text';
import { useLanguage } from '../../../shared/i18n/use-language';
import { DeedDialog } from './deed-dialog';
import type { DeedDialogOf } from './deed-result';

/** A step of the procedure that is not done yet, the one under way first; or whatever else was done. */
export function ProcessDialog({ file, onDone, onClose }: DeedDialogOf) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const process = useCommand('case.process');
  const steps = (file.procedure?.steps ?? []).filter(
    ({ endsWith, state }) => endsWith === 'process' && state !== 'done',
  );
  const [stepId, setStepId] = useState(steps[0]?.stepId ?? '');
  const [words, setWords] = useState('');
  const typed = words.trim();
  const confirm = async () => {
    const reply = await process.run({
      caseId: file.caseId,
      stepId: stepId === '' ? null : stepId,
      words: typed === '' ? null : typed,
    });
    if (reply?.ok === true) {
      onDone(null);
    }
  };
  return (
    <DeedDialog
      title={t('dialog.processTitle')}
      confirmLabel={t('dialog.processConfirm')}
      isReady={stepId !== '' || typed !== ''}
      busy={process.busy}
      refusal={process.refusal}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <RadioGroup aria-label={t('dialog.processStep')} value={stepId} onChange={(_event, chosen) => setStepId(chosen)}>
        {steps.map((step) => (
          <FormControlLabel
            key={step.stepId}
            value={step.stepId}
            control={<Radio size="small" />}
            label={t('dialog.processStepOf', {
              step: pickText(step.name, language),
              role: t(`procedure.role.${step.role}`),
            })}
          />
        ))}
        <FormControlLabel value="" control={<Radio size="small" />} label={t('dialog.processOther')} />
      </RadioGroup>
      <TextField
        autoFocus
        required={stepId === ''}
        label={t(stepId === '' ? 'dialog.processWordsNeeded' : 'dialog.processWords')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </DeedDialog>
  );
}

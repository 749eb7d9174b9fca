import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { WelcomePage } from '../welcome-page';
import { CentreStep } from './centre-step';
import { CheckStep } from './check-step';
import { CountersStep } from './counters-step';
import { createDraft } from './create-draft';
import { ManagerStep } from './manager-step';
import { findProblems, toSetUpInput, wizardSteps, type SetUpDraft, type WizardStep } from './set-up-draft';

type SetUpWizardProps = Readonly<{
  needsPassphrase: boolean;
  onLeave: () => void; /** With the recovery key, which is shown once. */
  onDone: (recoveryKey: string | null) => void;
}>;

export function SetUpWizard({ needsPassphrase, onLeave, onDone }: SetUpWizardProps) {
  const { t } = useTranslation('welcome');
  const setUp = useCommand('centre.setUp');
  const [draft, setDraft] = useState<SetUpDraft>(() => createDraft(t('counters.newName')));
  const [step, setStep] = useState<WizardStep>('centre');
  const [isChecked, setIsChecked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const index = wizardSteps.indexOf(step);
  const problems = findProblems(step, draft, needsPassphrase);

  useEffect(() => {
    heading.current?.focus();
  }, [step]);

  const show = (next: WizardStep | undefined) => {
    setIsChecked(false);
    return next === undefined ? onLeave() : setStep(next);
  };
  const proceed = async () => {
    if (Object.keys(problems).length > 0) {
      setIsChecked(true);
      return;
    }
    if (step !== 'check') {
      show(wizardSteps[index + 1]);
      return;
    }
    const reply = await setUp.run(toSetUpInput(draft, needsPassphrase));
    if (reply?.ok === true) {
      onDone(reply.value.recoveryKey ?? null);
    }
  };

  const shared = {
    draft,
    problems: isChecked ? problems : {},
    onChange: (changes: Partial<SetUpDraft>) => setDraft({ ...draft, ...changes }),
  };
  return (
    <WelcomePage title={t('wizard.title')} lead={t('wizard.lead')}>
      <Stepper activeStep={index}>
        {wizardSteps.map((one) => (
          <Step key={one}>
            <StepLabel>{t(`step.${one}`)}</StepLabel>
          </Step>
        ))}
      </Stepper>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void proceed();
        }}
      >
        <Stack spacing={3}>
          <Typography ref={heading} tabIndex={-1} variant="h2" sx={{ outline: 'none' }}>
            {t(`step.${step}`)}
          </Typography>
          {step === 'centre' ? <CentreStep {...shared} /> : null}
          {step === 'manager' ? <ManagerStep {...shared} needsPassphrase={needsPassphrase} /> : null}
          {step === 'counters' ? <CountersStep {...shared} /> : null}
          {step === 'check' ? <CheckStep draft={draft} onEdit={show} /> : null}
          <RefusalAlert refusal={setUp.refusal} />
          <Stack direction="row" spacing={2}>
            <Button size="large" onClick={() => show(wizardSteps[index - 1])}>
              {t('wizard.back')}
            </Button>
            <Button type="submit" size="large" variant="contained" loading={setUp.busy}>
              {t(step === 'check' ? 'wizard.finish' : 'wizard.next')}
            </Button>
          </Stack>
        </Stack>
      </form>
    </WelcomePage>
  );
}

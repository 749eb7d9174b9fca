import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { DraftField } from './draft-field';
import type { StepProps } from './step-props';

type ManagerStepProps = StepProps & Readonly<{ needsPassphrase: boolean }>;

export function ManagerStep({ needsPassphrase, ...props }: ManagerStepProps) {
  const { t } = useTranslation('welcome');
  return (
    <Stack spacing={2} sx={{ maxWidth: 560 }}>
      <DraftField {...props} name="managerName" />
      <DraftField {...props} name="managerPassword" secret />
      <DraftField {...props} name="passwordAgain" secret />
      {needsPassphrase ? (
        <>
          <Alert severity="warning">{t('passphrase.why')}</Alert>
          <DraftField {...props} name="passphrase" secret />
          <DraftField {...props} name="passphraseAgain" secret />
        </>
      ) : null}
    </Stack>
  );
}

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { ResidentId } from '../../../../core/domain/id';
import { useQuery } from '../../hub/use-query';
import { ResidentLine } from '../resident-line';

type ExistingResidentProps = Readonly<{
  refusal: Readonly<{ code: string; details?: unknown }> | null;
  onUse: (residentId: ResidentId) => void;
}>;

/** A number that is known already names its record: that one is used, with one press. */
export function ExistingResident({ refusal, onUse }: ExistingResidentProps) {
  const { t } = useTranslation('residents');
  const residentId = existingOf(refusal);
  const { value: existing } = useQuery('resident.read', residentId === null ? null : { residentId });
  if (residentId === null || existing === null) {
    return null;
  }
  return (
    <Alert
      severity="info"
      action={
        <Button color="inherit" onClick={() => onUse(residentId)}>
          {t('register.useExisting')}
        </Button>
      }
    >
      {t('register.exists')}
      <ResidentLine resident={existing} />
    </Alert>
  );
}

function existingOf(refusal: ExistingResidentProps['refusal']): ResidentId | null {
  const details = (refusal?.details ?? {}) as Readonly<{ residentId?: ResidentId }>;
  return refusal?.code === 'resident.exists' ? (details.residentId ?? null) : null;
}

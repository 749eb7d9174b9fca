import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

type Fault = Readonly<{ path: string; message: string }>;

const shownAtMost = 30;

/** The places where a bundle is wrong, out of the details of a refusal; empty when it was refused for something else. */
export function readFaults(refusal: Readonly<{ code: string; details?: unknown }> | null): readonly Fault[] {
  const { faults } = (refusal?.details ?? {}) as Readonly<{ faults?: readonly Fault[] }>;
  return refusal?.code === 'proposal.nonsense' ? (faults ?? []) : [];
}

/** Each fault by its place, for whoever made the bundle. */
export function FaultList({ faults }: Readonly<{ faults: readonly Fault[] }>) {
  const { t } = useTranslation('district');
  if (faults.length === 0) {
    return null;
  }
  return (
    <Box role="alert">
      <Typography>{t('publishing.faults', { count: faults.length })}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 3, maxHeight: '14rem', overflow: 'auto' }} tabIndex={0}>
        {faults.slice(0, shownAtMost).map((fault) => (
          <li key={`${fault.path} ${fault.message}`}>{t('publishing.fault', fault)}</li>
        ))}
      </Box>
      {faults.length > shownAtMost ? (
        <Typography>{t('publishing.faultsMore', { count: faults.length - shownAtMost })}</Typography>
      ) : null}
    </Box>
  );
}

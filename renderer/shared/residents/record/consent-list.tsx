import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { consentPurposes } from '../../../../core/contract/resident-facts';
import { useCommand } from '../../hub/use-command';
import { formatDateTime } from '../../staff/format-instant';
import { RefusalAlert } from '../../staff/refusal-alert';
import type { ResidentRecord } from '../listed-resident';

type ConsentListProps = Readonly<{ residentId: ResidentRecord['residentId']; consents: ResidentRecord['consents'] }>;

/** What the resident agreed to, purpose by purpose; each yes and each no stays on record. */
export function ConsentList({ residentId, consents }: ConsentListProps) {
  const { t } = useTranslation('residents');
  const consent = useCommand('resident.consent');
  return (
    <Stack spacing={1}>
      {consentPurposes.map((purpose) => {
        const known = consents.filter((one) => one.purpose === purpose).toSorted(newestFirst)[0];
        const words = t(`consent.${purpose}`);
        const record = (given: boolean) => void consent.run({ residentId, purpose, given });
        return (
          <Stack key={purpose} direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
            <Typography sx={{ flex: '1 1 14em' }}>
              {words}
              <Typography component="span" color="textSecondary" sx={{ ml: 1 }}>
                {known === undefined
                  ? t('consents.none')
                  : t(known.given ? 'consents.given' : 'consents.withdrawn', { at: formatDateTime(known.at) })}
              </Typography>
            </Typography>
            {known?.given === true ? null : (
              <Button size="small" aria-label={t('consents.giveOf', { purpose: words })} onClick={() => record(true)}>
                {t('consents.give')}
              </Button>
            )}
            {known?.given === false ? null : (
              <Button
                size="small"
                aria-label={t('consents.withdrawOf', { purpose: words })}
                onClick={() => record(false)}
              >
                {t('consents.withdraw')}
              </Button>
            )}
          </Stack>
        );
      })}
      <RefusalAlert refusal={consent.refusal} onClose={consent.clear} />
    </Stack>
  );
}

function newestFirst(a: Readonly<{ at: string }>, b: Readonly<{ at: string }>): number {
  return a.at < b.at ? 1 : -1;
}

import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../hub/use-command';
import { ConfirmDialog } from '../../staff/confirm-dialog';
import type { ResidentRecord } from '../listed-resident';
import { ResidentLine } from '../resident-line';

type Related = ResidentRecord['related'][number];

/** Household and guardians, as seen from this resident. */
export function FamilyList({ related }: Readonly<{ related: readonly Related[] }>) {
  const { t } = useTranslation('residents');
  const [leaving, setLeaving] = useState<Related | null>(null);
  if (related.length === 0) {
    return <Typography color="textSecondary">{t('family.none')}</Typography>;
  }
  return (
    <Stack component="ul" spacing={1} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {related.map((one) => (
        <Stack
          component="li"
          key={one.relationId}
          direction="row"
          useFlexGap
          spacing={1}
          sx={{ alignItems: 'center', flexWrap: 'wrap' }}
        >
          <Chip size="small" label={t(`relation.${one.relation}`)} />
          <Chip size="small" variant="outlined" label={t(one.sameHousehold ? 'family.together' : 'family.apart')} />
          <ResidentLine resident={one} />
          <Button size="small" aria-label={t('family.removeOf', { name: one.name })} onClick={() => setLeaving(one)}>
            {t('family.remove')}
          </Button>
        </Stack>
      ))}
      {leaving === null ? null : <EndRelation related={leaving} onClose={() => setLeaving(null)} />}
    </Stack>
  );
}

function EndRelation({ related, onClose }: Readonly<{ related: Related; onClose: () => void }>) {
  const { t } = useTranslation('residents');
  const end = useCommand('resident.unrelate');
  const confirm = async () => {
    const reply = await end.run({ relationId: related.relationId });
    if (reply?.ok === true) {
      onClose();
    }
  };
  return (
    <ConfirmDialog
      title={t('family.removeTitle', { name: related.name })}
      explanation={t('family.removeLead')}
      confirmLabel={t('family.remove')}
      busy={end.busy}
      refusal={end.refusal}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}

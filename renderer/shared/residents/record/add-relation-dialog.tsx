import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResidentId } from '../../../../core/domain/id';
import type { Relation } from '../../../../core/domain/residents/resident-record';
import { useCommand } from '../../hub/use-command';
import { RefusalAlert } from '../../staff/refusal-alert';
import type { ListedResident } from '../listed-resident';
import { ResidentFinder } from '../resident-finder';
import { ResidentLine } from '../resident-line';

const relations = [
  'spouse',
  'child',
  'parent',
  'sibling',
  'grandchild',
  'grandparent',
  'guardian',
  'ward',
  'other',
] as const satisfies readonly Relation[];

type AddRelationDialogProps = Readonly<{ residentId: ResidentId; onClose: () => void }>;

/** First who, then what they are to each other. */
export function AddRelationDialog({ residentId, onClose }: AddRelationDialogProps) {
  const { t } = useTranslation('residents');
  const relate = useCommand('resident.relate');
  const [other, setOther] = useState<ListedResident | null>(null);
  const [relation, setRelation] = useState<(typeof relations)[number]>('spouse');
  const [sameHousehold, setSameHousehold] = useState(true);

  const submit = async (otherId: ResidentId) => {
    const reply = await relate.run({ residentId, otherId, relation, sameHousehold });
    if (reply?.ok === true) {
      onClose();
    }
  };

  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="relation-title">
      <DialogTitle id="relation-title">{t('family.addTitle')}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {other === null ? (
            <>
              <Typography>{t('family.who')}</Typography>
              <ResidentFinder onPick={setOther} />
            </>
          ) : (
            <>
              <ResidentLine resident={other} />
              <TextField
                select
                autoFocus
                label={t('family.is')}
                value={relation}
                onChange={(event) => setRelation(relations.find((one) => one === event.target.value) ?? relation)}
                slotProps={{ select: { native: true } }}
              >
                {relations.map((one) => (
                  <option key={one} value={one}>
                    {t(`relation.${one}`)}
                  </option>
                ))}
              </TextField>
              <FormControlLabel
                control={
                  <Checkbox checked={sameHousehold} onChange={(event) => setSameHousehold(event.target.checked)} />
                }
                label={t('family.together')}
              />
            </>
          )}
          <RefusalAlert refusal={relate.refusal} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('family.cancel')}</Button>
        <Button
          variant="contained"
          disabled={other === null}
          loading={relate.busy}
          onClick={() => (other === null ? undefined : void submit(other.residentId))}
        >
          {t('family.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

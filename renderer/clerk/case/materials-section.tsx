import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { goOn, ignoreRepeat } from '../console/go-on';
import { CaseSection } from './case-section';
import type { CaseView } from './case-types';
import { MaterialRow } from './material-row';

/** What the standard asks for and what was brought besides, each with how it is there. */
export function MaterialsSection({ file }: Readonly<{ file: CaseView }>) {
  const { t } = useTranslation('cases');
  const set = useCommand('case.setMaterial');
  const isGathering = file.state === 'preparing' || file.state === 'supplementing';
  const open = file.materials.filter(({ form }) => form === null);
  const { caseId } = file;

  const allPaper = async () => {
    for (const { materialId } of open) {
      const reply = await set.run({ caseId, materialId, form: 'paper', copies: 1, dueOn: null });
      if (reply?.ok !== true) {
        return;
      }
    }
    goOn();
  };

  return (
    <CaseSection title={t('section.materials')}>
      <RefusalAlert refusal={set.refusal} onClose={set.clear} />
      {file.materialsKnown ? null : <Typography color="textSecondary">{t('materials.unknown')}</Typography>}
      {file.materialsKnown && file.materials.length === 0 ? <Typography>{t('materials.none')}</Typography> : null}
      {file.materials.map((material) => (
        <MaterialRow
          key={material.materialId}
          caseId={caseId}
          material={material}
          reuseDays={file.materialReuseDays}
          isOpen={isGathering}
        />
      ))}
      {isGathering ? (
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'flex-start' }}>
          {open.length === 0 ? null : (
            <Button
              data-next
              variant="outlined"
              loading={set.busy}
              onKeyDown={ignoreRepeat}
              onClick={() => void allPaper()}
            >
              {t('materials.allPaper')}
            </Button>
          )}
          <AddMaterial file={file} />
        </Stack>
      ) : null}
    </CaseSection>
  );
}

function AddMaterial({ file }: Readonly<{ file: CaseView }>) {
  const { t } = useTranslation('cases');
  const set = useCommand('case.setMaterial');
  const [name, setName] = useState<string | null>(null);
  if (name === null) {
    return (
      <Button startIcon={<Add />} onClick={() => setName('')}>
        {t('materials.add')}
      </Button>
    );
  }

  const add = async () => {
    const taken = file.materials.filter(({ materialId }) => materialId.startsWith('x')).length;
    const materialId = `x${taken + 1}`;
    const reply = await set.run({ caseId: file.caseId, materialId, name, form: 'paper', copies: 1, dueOn: null });
    if (reply?.ok === true) {
      setName(null);
    }
  };
  return (
    <Stack
      component="form"
      spacing={1}
      onSubmit={(event: React.SubmitEvent) => {
        event.preventDefault();
        if (name.trim() !== '') {
          void add();
        }
      }}
    >
      <Stack direction="row" spacing={1}>
        <TextField
          autoFocus
          size="small"
          label={t('materials.addName')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <Button type="submit" variant="outlined" disabled={name.trim() === ''} loading={set.busy}>
          {t('materials.addConfirm')}
        </Button>
        <Button onClick={() => setName(null)}>{t('dialog.cancel')}</Button>
      </Stack>
      <RefusalAlert refusal={set.refusal} />
    </Stack>
  );
}

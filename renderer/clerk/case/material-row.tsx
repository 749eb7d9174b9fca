import CheckCircle from '@mui/icons-material/CheckCircle';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessDate } from '../../../core/domain/calendar/instant';
import { materialForms, type MaterialForm } from '../../../core/domain/cases/material';
import type { CaseId } from '../../../core/domain/id';
import { DateField } from '../../shared/form/date-field';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { AttachmentPane } from '../attachments/attachment-pane';
import type { CaseView } from './case-types';

type Material = CaseView['materials'][number];

/** One material: how it is there, how many copies, its promise, its scans. */
export function MaterialRow({
  caseId,
  material,
  reuseDays,
  isOpen,
}: Readonly<{ caseId: CaseId; material: Material; reuseDays: number; isOpen: boolean }>) {
  const { t } = useTranslation('cases');
  const set = useCommand('case.setMaterial');
  const [areScansOpen, setAreScansOpen] = useState(false);
  // 容缺 is said at once, and kept when its day is.
  const [isPromising, setIsPromising] = useState(false);
  const { materialId, name } = material;

  const save = (form: MaterialForm, copies: number, dueOn: BusinessDate | null) =>
    set.run({ caseId, materialId, name, form, copies, dueOn });
  const choose = (form: MaterialForm | null) => {
    if (form === 'deferred') {
      setIsPromising(true);
    } else if (form !== null) {
      setIsPromising(false);
      void save(form, Math.max(1, material.copies), null);
    }
  };

  return (
    <Paper variant="outlined" id={`case-material-${materialId}`} sx={{ p: 1.5 }}>
      <Stack spacing={1}>
        <Stack direction="row" spacing={1} sx={{ alignItems: 'flex-start' }}>
          {material.form === null ? <RadioButtonUnchecked color="disabled" /> : <CheckCircle color="success" />}
          <Typography sx={{ flex: 1 }}>{name}</Typography>
          <Typography color="textSecondary" sx={{ flex: 'none' }}>
            {describe(material, t)}
          </Typography>
        </Stack>
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
          {isOpen ? (
            <>
              <ToggleButtonGroup
                exclusive
                size="small"
                value={isPromising ? 'deferred' : material.form}
                onChange={(_event, form: MaterialForm | null) => choose(form)}
                aria-label={t('materials.choose', { name })}
              >
                {materialForms.map((form) => (
                  <ToggleButton key={form} value={form} disabled={set.busy}>
                    {t(`materials.form.${form}`)}
                  </ToggleButton>
                ))}
              </ToggleButtonGroup>
              {isPromising || material.form === 'deferred' ? (
                <PromisedDay
                  material={material}
                  onPromise={(dueOn) => void save('deferred', Math.max(1, material.copies), dueOn)}
                />
              ) : null}
              {material.form === 'paper' && !isPromising ? (
                <Copies
                  key={material.copies}
                  material={material}
                  onChange={(copies) => void save('paper', copies, null)}
                />
              ) : null}
            </>
          ) : null}
          <Button
            size="small"
            aria-expanded={areScansOpen}
            aria-label={t('materials.scansOf', { name })}
            onClick={() => setAreScansOpen(!areScansOpen)}
          >
            {t('materials.scans')}
          </Button>
        </Stack>
        <RefusalAlert refusal={set.refusal} onClose={set.clear} />
        <Collapse in={areScansOpen} unmountOnExit>
          <AttachmentPane
            caseId={caseId}
            kind={material.scanKind}
            materialId={materialId}
            {...(reuseDays === 0 ? {} : { reuseWithinDays: reuseDays })}
            isReadOnly={!isOpen}
          />
        </Collapse>
      </Stack>
    </Paper>
  );
}

function describe(material: Material, t: ReturnType<typeof useTranslation<'cases'>>['t']): string {
  if (material.form === null) {
    return t('materials.open');
  }
  return material.form === 'deferred'
    ? t('materials.saidDeferred', { on: material.dueOn ?? '' })
    : t('materials.said', { form: t(`materials.form.${material.form}`), copies: material.copies });
}

function PromisedDay({
  material,
  onPromise,
}: Readonly<{ material: Material; onPromise: (dueOn: BusinessDate) => void }>) {
  const { t } = useTranslation('cases');
  return (
    <DateField
      autoFocus={material.dueOn === null}
      size="small"
      width={180}
      label={t('materials.promise')}
      name={t('materials.promiseOf', { name: material.name })}
      value={material.dueOn ?? ''}
      onLeave={(day) => (day === material.dueOn ? undefined : onPromise(day))}
    />
  );
}

function Copies({ material, onChange }: Readonly<{ material: Material; onChange: (copies: number) => void }>) {
  const { t } = useTranslation('cases');
  return (
    <TextField
      size="small"
      type="number"
      label={t('materials.copies')}
      defaultValue={material.copies}
      onBlur={(event) => {
        const copies = Number(event.target.value);
        if (Number.isInteger(copies) && copies >= 0 && copies <= 99 && copies !== material.copies) {
          onChange(copies);
        }
      }}
      sx={{ width: 96 }}
      slotProps={{ htmlInput: { min: 0, max: 99, 'aria-label': t('materials.copiesOf', { name: material.name }) } }}
    />
  );
}

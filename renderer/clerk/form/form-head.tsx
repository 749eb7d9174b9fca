import ArrowBack from '@mui/icons-material/ArrowBack';
import Undo from '@mui/icons-material/Undo';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormServices } from '../../shared/form/form-context';
import { useCommand } from '../../shared/hub/use-command';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { leaveField } from './form-desk-focus';
import { DraftVersion } from './draft-version';
import type { FormRead } from './form-source-of';

/** Which form it is, the way back, and the last step undone. */
export function FormHead({ form, onBack }: Readonly<{ form: FormRead; onBack: () => void }>) {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const { shape, store } = useFormServices();
  const undo = useCommand('form.undo');
  const takeBack = async () => {
    leaveField();
    await store.whenSaved();
    const reply = await undo.run({ draftId: form.draftId });
    if (reply?.ok === true) {
      reply.value.paths.forEach((path) => store.setWrong(path, null));
    }
  };
  return (
    <Stack spacing={1}>
      <Stack direction="row" useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap', columnGap: 1 }}>
        <Button size="small" startIcon={<ArrowBack />} onClick={onBack} sx={{ flex: 'none' }}>
          {t('back')}
        </Button>
        <Typography variant="h2" sx={{ flex: '1 1 auto' }}>
          {pickText(shape.title, language)}
        </Typography>
        {shape.isSample ? <Chip size="small" color="warning" label={t('sample')} /> : null}
        <Button
          size="small"
          variant="outlined"
          startIcon={<Undo />}
          disabled={!form.canUndo}
          loading={undo.busy}
          onClick={() => void takeBack()}
        >
          {t('undo')}
        </Button>
      </Stack>
      <RefusalAlert refusal={undo.refusal} onClose={undo.clear} />
      <DraftVersion form={form} />
    </Stack>
  );
}

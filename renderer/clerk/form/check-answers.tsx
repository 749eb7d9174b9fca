import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComputedValues } from '../../shared/form/computed-values';
import { useFormPart, useFormServices } from '../../shared/form/form-context';
import { SampleSign } from '../../shared/form/sample-sign';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { useKeys } from '../console/use-keys';
import { AnswerList } from './answer-list';
import type { FormRead } from './form-source-of';
import { PaperPreview } from './paper-preview';
import { WriteBackQuestions } from './write-back-questions';

type CheckAnswersProps = Readonly<{
  form: FormRead;
  busy: boolean;
  refusal: Readonly<{ code: string; message: string }> | null;
  onChange: (path: string) => void;
  onEdit: () => void;
  onSubmit: (writeBack: readonly string[]) => void;
}>;

/** All answers on one page before they are frozen, after the "check answers" page of GOV.UK. */
export function CheckAnswers({ form, busy, refusal, onChange, onEdit, onSubmit }: CheckAnswersProps) {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const { shape } = useFormServices();
  const visible = useFormPart(({ evaluation }) => evaluation.visible);
  const [kept, setKept] = useState<readonly string[]>([]);
  const [isPaper, setIsPaper] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useKeys((event) => {
    const isSubmit = event.key === 'Enter' && event.ctrlKey && !event.repeat && !isPaper;
    if (isSubmit) {
      onSubmit(kept);
    }
    return isSubmit;
  });

  return (
    <Stack spacing={2}>
      <div>
        <Typography variant="h2" component="h3" ref={heading} tabIndex={-1} sx={{ outline: 'none' }}>
          {t('review.title')}
        </Typography>
        <Typography color="textSecondary">{t('review.lead')}</Typography>
      </div>
      {shape.isSample ? <SampleSign /> : null}
      {shape.sections
        .map((section) => ({ section, fields: section.fields.filter(({ path }) => visible.includes(path)) }))
        .filter(({ fields }) => fields.length > 0)
        .map(({ section, fields }) => (
          <Paper
            component="section"
            variant="outlined"
            key={section.id}
            aria-labelledby={`check-${section.id}`}
            sx={{ p: 2 }}
          >
            <Typography id={`check-${section.id}`} variant="h3" component="h4" sx={{ mb: 1 }}>
              {pickText(section.title, language)}
            </Typography>
            <AnswerList fields={fields} sectionTitle={section.title} onChange={onChange} />
          </Paper>
        ))}
      <ComputedValues />
      <WriteBackQuestions proposals={form.writeBack} kept={kept} onKeep={setKept} />
      <RefusalAlert refusal={refusal} />
      <Box
        sx={{
          position: 'sticky',
          bottom: -16,
          zIndex: 1,
          bgcolor: 'background.paper',
          borderTop: 1,
          borderColor: 'divider',
          mx: -2,
          px: 2,
          py: 1,
        }}
      >
        <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1 }}>
          <Button
            variant="contained"
            size="large"
            aria-keyshortcuts="Control+Enter"
            loading={busy}
            onClick={() => onSubmit(kept)}
          >
            {t('review.submit')}
          </Button>
          <Button size="large" variant="outlined" onClick={() => setIsPaper(true)}>
            {t('review.paper')}
          </Button>
          <Button size="large" onClick={onEdit}>
            {t('review.edit')}
          </Button>
        </Stack>
      </Box>
      {isPaper ? <PaperPreview form={form} onClose={() => setIsPaper(false)} /> : null}
    </Stack>
  );
}

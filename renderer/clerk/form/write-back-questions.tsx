import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormServices } from '../../shared/form/form-context';
import { findLabel } from '../../shared/form/form-faults';
import type { Asked } from '../../shared/form/form-shape';
import { useShowAnswer } from '../../shared/form/shown-answer';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import type { FormRead } from './form-source-of';

type Proposal = FormRead['writeBack'][number];

type WriteBackQuestionsProps = Readonly<{
  proposals: readonly Proposal[];
  kept: readonly string[];
  onKeep: (paths: readonly string[]) => void;
}>;

/** What the record does not know yet, each with its own yes; nothing is ticked beforehand. */
export function WriteBackQuestions({ proposals, kept, onKeep }: WriteBackQuestionsProps) {
  const { t } = useTranslation('form');
  if (proposals.length === 0) {
    return null;
  }
  return (
    <Paper component="section" variant="outlined" aria-label={t('review.writeBack')} sx={{ p: 2 }}>
      <Typography variant="h3" component="h4">
        {t('review.writeBack')}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 1 }}>
        {t('review.writeBackLead')}
      </Typography>
      <Stack>
        {proposals.map((proposal) => (
          <Question
            key={proposal.path}
            proposal={proposal}
            isKept={kept.includes(proposal.path)}
            onToggle={(yes) => onKeep(yes ? [...kept, proposal.path] : kept.filter((path) => path !== proposal.path))}
          />
        ))}
      </Stack>
    </Paper>
  );
}

function Question({
  proposal,
  isKept,
  onToggle,
}: Readonly<{ proposal: Proposal; isKept: boolean; onToggle: (yes: boolean) => void }>) {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const { shape } = useFormServices();
  const show = useShowAnswer();
  const asked = shape.sections.flatMap(({ fields }) => fields).find(({ path }) => path === proposal.path);
  const label = findLabel(shape, proposal.path)?.label;
  const words = (value: unknown) => (asked === undefined ? '' : inWords(show, asked, value));
  const before = words(proposal.before);
  return (
    <FormControlLabel
      control={<Checkbox checked={isKept} onChange={(event) => onToggle(event.target.checked)} />}
      label={
        <>
          {t('review.writeBackLine', {
            field: label === undefined ? proposal.path : pickText(label, language),
            value: words(proposal.value),
          })}
          {before === '' ? null : (
            <Typography variant="caption" color="textSecondary" component="span" sx={{ ml: 1 }}>
              {t('review.writeBackWas', { value: before })}
            </Typography>
          )}
        </>
      }
    />
  );
}

function inWords(show: (asked: Asked, value: unknown) => string, asked: Asked, value: unknown): string {
  const detail = typeof value === 'object' && value !== null && 'detail' in value ? value.detail : value;
  return show(asked, detail);
}

import CheckCircleOutline from '@mui/icons-material/CheckCircleOutlined';
import HelpOutline from '@mui/icons-material/HelpOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { businessDateOf } from '../../../core/domain/calendar/business-date';
import { fieldId } from './field-id';
import type { AnswerNote } from './form-source';

type AnswerNoteLineProps = Readonly<{
  path: string;
  note: AnswerNote;
  isUnlocked: boolean;
  onConfirm: () => void;
  onUnlock: () => void;
}>;

/** Where a reused answer comes from, whether it still has to be asked about, and how it can be changed. */
export function AnswerNoteLine({ path, note, isUnlocked, onConfirm, onUnlock }: AnswerNoteLineProps) {
  const { t } = useTranslation('form');
  const words = useNoteWords(note);
  const isLocked = note.edit !== 'free' && !isUnlocked;
  return (
    <Stack direction="row" useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap', columnGap: 1, mt: 0.5, color: note.needsConfirmation ? 'warning.main' : 'text.secondary' }}>
      <Box id={`${fieldId(path)}-note`} sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5, minWidth: 0 }}>
        <NoteIcon note={note} isLocked={isLocked} />
        <Typography variant="caption" component="span">
          {words}
        </Typography>
      </Box>
      {note.needsConfirmation ? (
        <Button size="small" variant="outlined" color="warning" aria-keyshortcuts="F7" data-confirm={path} onClick={onConfirm} sx={{ minHeight: 28, py: 0 }}>
          {t('note.confirm')}
        </Button>
      ) : null}
      {note.edit === 'lockedUnlessReason' && isLocked ? (
        <Button size="small" variant="text" onClick={onUnlock} sx={{ minHeight: 28, py: 0, px: 1 }}>
          {t('note.unlock')}
        </Button>
      ) : null}
    </Stack>
  );
}

function NoteIcon({ note, isLocked }: Readonly<{ note: AnswerNote; isLocked: boolean }>) {
  const Icon = note.needsConfirmation ? HelpOutline : isLocked ? LockOutlined : CheckCircleOutline;
  return <Icon aria-hidden sx={{ fontSize: '1rem', mt: 0.25, flex: 'none' }} />;
}

/** In words, for the label and for the page where all is checked. */
export function useNoteWords(note: AnswerNote | null): string {
  const { t } = useTranslation('form');
  if (note === null) {
    return '';
  }
  const { source, overrideReason } = note;
  if (overrideReason !== null) {
    return t('note.override', { reason: overrideReason });
  }
  if (source === null) {
    return note.origin === 'manual' ? '' : t('note.auto');
  }
  const from = t('note.from', { date: businessDateOf(source.collectedAt), record: source.record ?? t('note.record') });
  const by = source.collectedBy === null ? '' : t(source.verified ? 'note.verified' : 'note.collected', { name: source.collectedBy });
  const rest = note.needsConfirmation ? t('note.ask') : note.confirmedAt !== null ? t('note.confirmed') : note.edit === 'locked' ? t('note.locked') : '';
  return [from, by, rest].filter((part) => part !== '').join(t('note.comma'));
}

import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { pickText } from '../i18n/pick-text';
import { useLanguage } from '../i18n/use-language';
import { AnswerField } from './answer-field';
import { AnswerNoteLine } from './answer-note';
import { cellPath, rowsAt } from './answer-at';
import { fieldGrid, isWide } from './field-grid';
import { fieldId, focusField } from './field-id';
import { FieldMessage, RequiredMark } from './field-frame';
import { useFieldFrame, useFormPart, useFormServices } from './form-context';
import type { Asked } from './form-shape';

/** The same questions over again, one card for each round. */
export function GroupAnswer({ asked, title }: Readonly<{ asked: Asked; title: string }>) {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const { store, confirm } = useFormServices();
  const frame = useFieldFrame(asked.path);
  const count = useFormPart((state) => rowsAt(state.answers[asked.path]).length);
  const id = fieldId(asked.path);
  const isFull = asked.maximumRows !== null && count >= asked.maximumRows;
  const rowsNow = () => rowsAt(store.readForm().answers[asked.path]);
  if (!frame.isVisible) {
    return null;
  }

  const add = () => {
    store.commit(asked.path, [...rowsNow(), {}]);
    const first = asked.columns[0];
    if (first !== undefined) {
      setTimeout(() => focusField(cellPath(asked.path, count, first.path)), 30);
    }
  };
  const remove = (row: number) => store.commit(asked.path, rowsNow().filter((_one, index) => index !== row));

  return (
    <Stack spacing={1.5} role="group" id={id} tabIndex={-1} aria-label={title} aria-describedby={`${id}-message`}>
      {asked.label.zh === '' ? null : (
        <Typography sx={{ fontWeight: 500 }}>
          {pickText(asked.label, language)}
          <RequiredMark isRequired={frame.isRequired} />
        </Typography>
      )}
      {frame.note === null ? null : <AnswerNoteLine path={asked.path} note={frame.note} isUnlocked onConfirm={() => confirm(asked.path)} onUnlock={() => undefined} />}
      {Array.from({ length: count }, (_nothing, row) => (
        <Box key={row} role="group" aria-label={t('group.title', { row: row + 1 })} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 }}>
          <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', mb: 1 }}>
            <Typography variant="h3" component="h4">
              {t('group.title', { row: row + 1 })}
            </Typography>
            {frame.isReadOnly ? null : (
              <Button size="small" startIcon={<DeleteOutlined />} aria-label={t('group.remove', { row: row + 1 })} onClick={() => remove(row)}>
                {t('group.remove', { row: row + 1 })}
              </Button>
            )}
          </Stack>
          <Box sx={fieldGrid}>
            {asked.columns.map((column) => (
              <Box key={column.path} sx={isWide(column) ? { gridColumn: '1 / -1' } : {}}>
                <AnswerField asked={column} path={cellPath(asked.path, row, column.path)} />
              </Box>
            ))}
          </Box>
        </Box>
      ))}
      <FieldMessage id={`${id}-message`} state={frame} />
      {frame.isReadOnly ? null : (
        <Button variant="outlined" startIcon={<AddOutlined />} disabled={isFull} onClick={add} sx={{ alignSelf: 'flex-start' }}>
          {t('group.add')}
        </Button>
      )}
    </Stack>
  );
}

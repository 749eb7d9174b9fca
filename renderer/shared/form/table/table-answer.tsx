import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { memo, useCallback, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../i18n/pick-text';
import { useLanguage } from '../../i18n/use-language';
import { visuallyHidden } from '../../staff/visually-hidden';
import { AnswerNoteLine } from '../answer-note';
import { cellPath, rowsAt } from '../answer-at';
import { fieldId } from '../field-id';
import { FieldMessage, RequiredMark } from '../field-frame';
import { codesOf, useFieldFrame, useFormPart, useFormServices } from '../form-context';
import type { Asked } from '../form-shape';
import { PasteDialog } from './paste-dialog';
import { pasteBlock, type PastedBlock } from './paste-block';
import { focusCell, moveByArrow } from './table-arrows';
import { TableCell } from './table-cell';
import { TableMessages } from './table-messages';

type TableAnswerProps = Readonly<{ asked: Asked; title: string }>;

/** A grid for the keyboard: arrows and Enter walk it, a block from a spreadsheet fills it. */
export function TableAnswer({ asked, title }: TableAnswerProps) {
  const { t } = useTranslation('form');
  const { store, confirm } = useFormServices();
  const frame = useFieldFrame(asked.path);
  const count = useFormPart((state) => rowsAt(state.answers[asked.path]).length);
  const body = useRef<HTMLTableSectionElement>(null);
  const [pasted, setPasted] = useState<PastedBlock | null>(null);
  const id = fieldId(asked.path);
  const isFull = asked.maximumRows !== null && count >= asked.maximumRows;

  const rowsNow = useCallback(() => rowsAt(store.readForm().answers[asked.path]), [store, asked.path]);
  const addRow = () => {
    store.commit(asked.path, [...rowsNow(), {}]);
    // The new row is there after the next drawing.
    setTimeout(() => focusCell(body.current, count, 0), 30);
  };
  const removeRow = useCallback(
    (row: number) => store.commit(asked.path, rowsNow().filter((_one, index) => index !== row)),
    [store, asked.path, rowsNow],
  );
  const paste = useCallback(
    (cells: readonly (readonly string[])[], row: number, column: number) => {
      const lists = store.readForm().source.codeLists;
      const block = pasteBlock(rowsNow(), cells, { row, column }, asked, (one) => codesOf(one, lists));
      if (block.rejected.length === 0 && block.replaced === 0) {
        store.commit(asked.path, block.rows);
      } else {
        setPasted(block);
      }
    },
    [store, asked, rowsNow],
  );
  const press = (event: KeyboardEvent<HTMLElement>) => {
    moveByArrow(event);
    // Enter in the last cell goes on to a new row, as Enter goes on everywhere.
    const isPlainEnter = event.key === 'Enter' && !event.ctrlKey && !event.nativeEvent.isComposing;
    const at = event.target instanceof HTMLInputElement ? event.target.dataset['cell'] : undefined;
    if (isPlainEnter && at === `${String(count - 1)}:${String(asked.columns.length - 1)}` && !isFull && !frame.isReadOnly) {
      event.preventDefault();
      event.stopPropagation();
      (event.target as HTMLInputElement).blur();
      addRow();
    }
  };

  if (!frame.isVisible) {
    return null;
  }
  return (
    <Box role="group" id={id} tabIndex={-1} aria-label={title} aria-describedby={`${id}-message`}>
      <TableTitle asked={asked} isRequired={frame.isRequired} />
      {frame.note === null ? null : <AnswerNoteLine path={asked.path} note={frame.note} isUnlocked onConfirm={() => confirm(asked.path)} onUnlock={() => undefined} />}
      <FieldMessage id={`${id}-message`} state={frame} />
      {count === 0 ? (
        <Typography color="textSecondary" sx={{ mb: 1 }}>
          {t('table.noRows')}
        </Typography>
      ) : (
        <Box sx={{ overflowX: 'auto', border: 1, borderColor: 'divider', borderRadius: 1 }}>
          <Grid aria-label={title} onKeyDown={press}>
            <TableHeader asked={asked} isReadOnly={frame.isReadOnly} />
            <tbody ref={body}>
              {Array.from({ length: count }, (_nothing, row) => (
                <TableRow key={row} asked={asked} row={row} isReadOnly={frame.isReadOnly} onPaste={paste} onRemove={removeRow} />
              ))}
            </tbody>
          </Grid>
        </Box>
      )}
      <TableMessages asked={asked} />
      {frame.isReadOnly ? null : (
        <Stack direction="row" useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap', columnGap: 2 }}>
          <Button variant="outlined" startIcon={<AddOutlined />} disabled={isFull} onClick={addRow}>
            {t('table.addRow')}
          </Button>
          {asked.maximumRows === null ? null : (
            <Typography variant="caption" color="textSecondary">
              {t('table.rowsOf', { rows: count, most: asked.maximumRows })}
            </Typography>
          )}
          <Typography variant="caption" color="textSecondary">
            {t('table.keys')}
          </Typography>
        </Stack>
      )}
      {pasted === null ? null : (
        <PasteDialog
          block={pasted}
          onApply={() => {
            store.commit(asked.path, pasted.rows);
            setPasted(null);
          }}
          onClose={() => setPasted(null)}
        />
      )}
    </Box>
  );
}

function TableTitle({ asked, isRequired }: Readonly<{ asked: Asked; isRequired: boolean }>) {
  const { language } = useLanguage();
  return asked.label.zh === '' ? null : (
    <Typography sx={{ fontWeight: 500 }}>
      {pickText(asked.label, language)}
      <RequiredMark isRequired={isRequired} />
    </Typography>
  );
}

const TableHeader = memo(function TableHeader({ asked, isReadOnly }: Readonly<{ asked: Asked; isReadOnly: boolean }>) {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col" style={{ whiteSpace: 'nowrap' }}>
          {t('table.number')}
        </th>
        {asked.columns.map((column) => (
          <Head scope="col" key={column.path} em={column.widthEm ?? widthOf(column)}>
            {pickText(column.label, language)}
          </Head>
        ))}
        {isReadOnly ? null : (
          <th scope="col">
            <span style={visuallyHidden}>{t('table.remove')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
});

type TableRowProps = Readonly<{
  asked: Asked;
  row: number;
  isReadOnly: boolean;
  onPaste: (cells: readonly (readonly string[])[], row: number, column: number) => void;
  onRemove: (row: number) => void;
}>;

const TableRow = memo(function TableRow({ asked, row, isReadOnly, onPaste, onRemove }: TableRowProps) {
  const { t } = useTranslation('form');
  return (
    <tr>
      <th scope="row">{row + 1}</th>
      {asked.columns.map((column, index) => (
        <td key={column.path}>
          <TableCell column={column} path={cellPath(asked.path, row, column.path)} row={row} columnIndex={index} isTableReadOnly={isReadOnly} onPaste={onPaste} />
        </td>
      ))}
      {isReadOnly ? null : (
        <td>
          <IconButton size="small" tabIndex={-1} aria-label={t('table.removeRow', { row: row + 1 })} onClick={() => onRemove(row)}>
            <DeleteOutlined fontSize="small" />
          </IconButton>
        </td>
      )}
    </tr>
  );
});

/** As wide as what is written in such a column. */
function widthOf({ widget }: Asked): number {
  const wide: Readonly<Partial<Record<Asked['widget'], number>>> = { idNumber: 11.5, date: 6.5, money: 6, integer: 4, phone: 8.5, textarea: 12 };
  return wide[widget] ?? 5;
}

const Head = styled('th', { shouldForwardProp: (name) => name !== 'em' })<{ em: number }>(({ em }) => ({ minWidth: `${String(em)}em` }));

const Grid = styled('table')(({ theme }) => ({
  borderCollapse: 'collapse',
  width: '100%',
  '& th, & td': { borderBottom: `1px solid ${theme.vars?.palette.divider ?? ''}`, padding: 2, textAlign: 'left', verticalAlign: 'middle' },
  '& th': { padding: '6px 8px', fontWeight: 500, fontSize: '0.8125rem', color: theme.vars?.palette.text.secondary },
  '& td + td': { borderLeft: `1px solid ${theme.vars?.palette.divider ?? ''}` },
  '& tbody tr:last-of-type > *': { borderBottom: 0 },
}));

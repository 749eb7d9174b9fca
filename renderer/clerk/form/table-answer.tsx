import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { visuallyHidden } from '../../shared/staff/visually-hidden';
import { describedBy, fieldId } from './field-id';
import { FieldMessage } from './field-message';
import type { CodeOption } from './field-props';
import { issuesAt, type Issue } from './form-issues';
import type { FormField } from './form-template';
import { focusCell, moveByArrow } from './table-arrows';
import { TableCellAnswer } from './table-cell-answer';
import { pasteRows, type Row } from './table-rows';

type TableAnswerProps = Readonly<{
  field: FormField;
  title: string;
  rows: readonly Row[];
  issues: readonly Issue[];
  codesOf: (field: FormField) => readonly CodeOption[];
  onCommit: (path: string, value: unknown) => void;
}>;

/** A real table: arrows move between its cells, a block copied from a spreadsheet fills them. */
export function TableAnswer({ field, title, rows, issues, codesOf, onCommit }: TableAnswerProps) {
  const { t } = useTranslation('clerk');
  const { language } = useLanguage();
  const body = useRef<HTMLTableSectionElement>(null);
  const id = fieldId(field.path);
  const isFull = field.maximumRows !== null && rows.length >= field.maximumRows;
  const saveRows = (next: readonly Row[]) => onCommit(field.path, next);

  const addRow = () => {
    saveRows([...rows, {}]);
    // The new row is there after the next drawing.
    setTimeout(() => focusCell(body.current, rows.length, 0), 50);
  };

  return (
    <Box
      role="group"
      id={id}
      tabIndex={-1}
      aria-label={title}
      aria-describedby={describedBy(field.path, issuesAt(issues, field.path))}
    >
      <FieldMessage id={`${id}-message`} issues={issuesAt(issues, field.path)} />
      {rows.length === 0 ? (
        <Typography color="textSecondary" sx={{ mb: 1 }}>
          {t('form.noRows')}
        </Typography>
      ) : (
        <Box sx={{ overflowX: 'auto', mb: 1 }}>
          <Table size="small" aria-label={title} onKeyDown={moveByArrow}>
            <TableHead>
              <TableRow>
                {field.columns.map((column) => (
                  <TableCell key={column.path} sx={{ px: 0.25, verticalAlign: 'bottom' }}>
                    {pickText(column.label, language)}
                  </TableCell>
                ))}
                <TableCell sx={{ p: 0 }}>
                  <span style={visuallyHidden}>{t('form.remove')}</span>
                </TableCell>
              </TableRow>
            </TableHead>
            <TableBody ref={body}>
              {rows.map((row, rowIndex) => (
                <TableRow key={rowIndex}>
                  {field.columns.map((column, columnIndex) => {
                    const path = `${field.path}[${String(rowIndex)}].${column.path}`;
                    return (
                      <TableCell key={column.path} sx={{ px: 0.25, py: 0.5, verticalAlign: 'top' }}>
                        <TableCellAnswer
                          column={column}
                          path={path}
                          at={`${String(rowIndex)}:${String(columnIndex)}`}
                          label={t('form.cell', { column: pickText(column.label, language), row: rowIndex + 1 })}
                          value={row[column.path]}
                          issues={issuesAt(issues, path)}
                          codes={codesOf(column)}
                          onCommit={(value) => onCommit(path, value)}
                          onPaste={(cells) =>
                            saveRows(pasteRows(rows, cells, { row: rowIndex, column: columnIndex }, field, codesOf))
                          }
                        />
                      </TableCell>
                    );
                  })}
                  <TableCell sx={{ px: 0.25, py: 0.5, verticalAlign: 'top' }}>
                    <IconButton
                      size="small"
                      aria-label={t('form.removeRow', { row: rowIndex + 1 })}
                      onClick={() => saveRows(rows.filter((_row, index) => index !== rowIndex))}
                    >
                      <DeleteOutlined fontSize="small" />
                    </IconButton>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
        <Button variant="outlined" startIcon={<AddOutlined />} disabled={isFull} onClick={addRow}>
          {t('form.addRow')}
        </Button>
        {field.maximumRows === null ? null : (
          <Typography variant="caption" color="textSecondary">
            {t('form.rowsOf', { rows: rows.length, most: field.maximumRows })}
          </Typography>
        )}
      </Stack>
    </Box>
  );
}

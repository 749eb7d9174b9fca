import { styled } from '@mui/material/styles';
import { memo, useRef, type ClipboardEvent, type InputHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../i18n/pick-text';
import { useLanguage } from '../../i18n/use-language';
import { visuallyHidden } from '../../staff/visually-hidden';
import { fieldId } from '../field-id';
import { hasError } from '../field-frame';
import { useCodes, useField, useFormServices } from '../form-context';
import type { Asked } from '../form-shape';
import type { CodeOption } from '../form-source';
import type { FieldState } from '../form-store';
import { readPastedCells } from '../paste-cells';
import { useTypedText } from '../use-typed-text';
import { CodeListBox } from '../widgets/code-list-box';
import { useCodeChoice } from '../widgets/use-code-choice';

export type TableCellProps = Readonly<{
  column: Asked;
  path: string;
  row: number;
  columnIndex: number;
  isTableReadOnly: boolean;
  onPaste: (cells: readonly (readonly string[])[], row: number, column: number) => void;
}>;

/** One answer in a table; it draws itself when its own answer changes and at no other time. */
export const TableCell = memo(function TableCell(props: TableCellProps) {
  const { column, path, row, columnIndex, isTableReadOnly, onPaste } = props;
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const { store } = useFormServices();
  const known = useField(path);
  const codes = useCodes(column);
  if (!known.isVisible) {
    return null;
  }
  const state = isTableReadOnly ? { ...known, isReadOnly: true } : known;
  const messageId = `${fieldId(path)}-message`;
  const words = state.issues.map(({ message }) => pickText(message, language)).join(' ');
  const isWrong = hasError(state) || state.save === 'failed';
  const input = {
    id: fieldId(path),
    'aria-label': t('cell', { column: pickText(column.label, language), row: row + 1 }),
    'aria-invalid': isWrong,
    'aria-describedby': words === '' ? undefined : messageId,
    title: words === '' ? undefined : words,
    'data-cell': `${String(row)}:${String(columnIndex)}`,
    readOnly: state.isReadOnly,
    autoComplete: 'off',
    spellCheck: false,
    onPaste: (event: ClipboardEvent<HTMLInputElement>) => {
      const cells = readPastedCells(event.clipboardData.getData('text/plain'));
      if (cells !== null && !state.isReadOnly) {
        event.preventDefault();
        onPaste(cells, row, columnIndex);
      }
    },
  } as const;
  const kind: CellKindProps = { column, path, state, codes, input, commit: (value) => store.commit(path, value) };
  return (
    <>
      <CellKind {...kind} />
      {words === '' ? null : (
        <span id={messageId} style={visuallyHidden}>
          {words}
        </span>
      )}
    </>
  );
});

type CellKindProps = Readonly<{
  column: Asked;
  path: string;
  state: FieldState;
  codes: readonly CodeOption[];
  input: InputHTMLAttributes<HTMLInputElement>;
  commit: (value: unknown) => void;
}>;

function CellKind(props: CellKindProps) {
  switch (props.column.widget) {
    case 'select':
    case 'radio':
      return <CodeCell {...props} />;
    case 'checkbox':
      return <CheckCell {...props} />;
    default:
      return <TypedCell {...props} />;
  }
}

function TypedCell({ column, input, ...rest }: CellKindProps) {
  const answer = useTypedText({ asked: column, ...rest });
  const isNumber = column.widget === 'money' || column.widget === 'integer';
  return (
    <CellInput
      {...input}
      value={answer.text}
      inputMode={isNumber ? 'decimal' : 'text'}
      data-number={isNumber}
      onChange={(event) => answer.change(event.target.value)}
      onBlur={answer.leave}
    />
  );
}

function CodeCell({ column, input, ...rest }: CellKindProps) {
  const choice = useCodeChoice({ asked: column, ...rest }, false);
  const place = useRef<HTMLInputElement>(null);
  const listId = `${input.id ?? ''}-list`;
  return (
    <>
      <CellInput
        {...input}
        ref={place}
        role="combobox"
        aria-expanded={choice.isOpen}
        aria-controls={choice.isOpen ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={choice.isOpen && choice.active >= 0 ? `${listId}-${String(choice.active)}` : undefined}
        value={choice.text}
        onChange={(event) => choice.change(event.target.value)}
        onBlur={choice.leave}
        onKeyDown={choice.press}
        onClick={choice.open}
      />
      {choice.isOpen ? (
        <CodeListBox id={listId} label={input['aria-label'] ?? ''} anchor={place.current} options={choice.options} active={choice.active} onChoose={choice.choose} />
      ) : null}
    </>
  );
}

function CheckCell({ input, state, commit }: CellKindProps) {
  return <input {...input} type="checkbox" checked={state.value === true} disabled={state.isReadOnly} onChange={(event) => commit(event.target.checked ? true : null)} />;
}

/** A bare input: of two hundred of them each must be nearly free. */
const CellInput = styled('input')(({ theme }) => ({
  font: 'inherit',
  color: 'inherit',
  width: '100%',
  minWidth: 0,
  boxSizing: 'border-box',
  padding: '6px 8px',
  minHeight: 36,
  border: '1px solid transparent',
  borderRadius: 4,
  background: 'transparent',
  '&:hover': { borderColor: theme.vars?.palette.divider },
  '&:focus': { outline: `2px solid ${theme.vars?.palette.primary.main ?? ''}`, outlineOffset: -1, background: theme.vars?.palette.background.paper },
  '&[aria-invalid="true"]': { borderColor: theme.vars?.palette.error.main },
  '&:read-only': { color: theme.vars?.palette.text.secondary },
  '&[data-number="true"]': { textAlign: 'right' },
}));

import InputBase from '@mui/material/InputBase';
import NativeSelect from '@mui/material/NativeSelect';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { describedBy, fieldId } from './field-id';
import { FieldMessage } from './field-message';
import type { CodeOption } from './field-props';
import type { Issue } from './form-issues';
import type { FormField } from './form-template';
import { readPastedCells } from './paste-cells';
import { useFieldText } from './use-field-text';
import { useMoneyText } from './use-money-text';

type TableCellAnswerProps = Readonly<{
  column: FormField;
  path: string;
  /** `row:column`, by which the arrows find it. */
  at: string;
  label: string;
  value: unknown;
  issues: readonly Issue[];
  codes: readonly CodeOption[];
  onCommit: (value: unknown) => void;
  onPaste: (cells: readonly (readonly string[])[]) => void;
}>;

export function TableCellAnswer(props: TableCellAnswerProps) {
  if (props.column.codes !== null) {
    return <CodeCell {...props} />;
  }
  return props.column.widget === 'money' ? <MoneyCell {...props} /> : <TextCell {...props} />;
}

function CodeCell({ path, at, label, value, issues, codes, onCommit }: TableCellAnswerProps) {
  const { language } = useLanguage();
  const id = fieldId(path);
  return (
    <>
      <NativeSelect
        fullWidth
        id={id}
        value={typeof value === 'string' ? value : ''}
        error={issues.length > 0}
        onChange={(event) => onCommit(event.target.value === '' ? null : event.target.value)}
        inputProps={{ id, 'aria-label': label, 'aria-describedby': describedBy(path, issues), ...cellMark(at) }}
        sx={{ minWidth: 72 }}
      >
        <option value="" />
        {codes.map(({ code, name }) => (
          <option key={code} value={code}>
            {pickText(name, language)}
          </option>
        ))}
      </NativeSelect>
      <FieldMessage id={`${id}-message`} issues={issues} />
    </>
  );
}

/** By this the arrows find a cell. */
function cellMark(at: string): Readonly<Record<string, string>> {
  return { 'data-cell': at };
}

function TextCell(props: TableCellAnswerProps) {
  const { value, onCommit } = props;
  const answer = useFieldText(typeof value === 'string' ? value : '', (text) => {
    const tidy = text.normalize('NFC').trim();
    onCommit(tidy === '' ? null : tidy);
  });
  return (
    <CellInput cell={props} text={answer.text} issues={props.issues} onChange={answer.change} onLeave={answer.leave} />
  );
}

function MoneyCell(props: TableCellAnswerProps) {
  const { t } = useTranslation('clerk');
  const [isWrong, setIsWrong] = useState(false);
  const money = useMoneyText(props.value, props.onCommit, setIsWrong);
  const wrong = {
    path: props.path,
    level: 'error' as const,
    message: { zh: t('form.moneyWrong'), en: t('form.moneyWrong') },
  };
  return (
    <CellInput
      cell={props}
      text={money.text}
      issues={isWrong ? [wrong] : props.issues}
      onChange={money.change}
      onLeave={money.leave}
    />
  );
}

type CellInputProps = Readonly<{
  cell: TableCellAnswerProps;
  text: string;
  issues: readonly Issue[];
  onChange: (text: string) => void;
  onLeave: () => void;
}>;

function CellInput({ cell, text, issues, onChange, onLeave }: CellInputProps) {
  const id = fieldId(cell.path);
  const isMoney = cell.column.widget === 'money';
  return (
    <>
      <InputBase
        fullWidth
        value={text}
        error={issues.length > 0}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
        onPaste={(event) => {
          const cells = readPastedCells(event.clipboardData.getData('text/plain'));
          if (cells !== null) {
            event.preventDefault();
            cell.onPaste(cells);
          }
        }}
        inputProps={{
          id,
          'aria-label': cell.label,
          ...cellMark(cell.at),
          'aria-describedby': describedBy(cell.path, issues),
          'aria-invalid': issues.length > 0,
          inputMode: isMoney ? 'decimal' : 'text',
          autoComplete: 'off',
          spellCheck: false,
        }}
        sx={{
          px: 1,
          minWidth: cell.column.path === 'idNumber' ? '9.75rem' : 72,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          '&.Mui-focused': { borderColor: 'primary.main' },
          '&.Mui-error': { borderColor: 'error.main' },
        }}
      />
      <FieldMessage id={`${id}-message`} issues={issues} />
    </>
  );
}

import OutlinedInput from '@mui/material/OutlinedInput';
import InputAdornment from '@mui/material/InputAdornment';
import { useTranslation } from 'react-i18next';
import { hasError } from '../field-frame';
import { useTypedText } from '../use-typed-text';
import type { AnswerProps } from './answer-props';
import { DateButton } from './date-button';

/** Everything that is typed: words, numbers, amounts, days. They differ in width, keys and in what is read from them. */
export function TypedAnswer(props: AnswerProps) {
  const { asked, state, aria } = props;
  const { t } = useTranslation('form');
  const answer = useTypedText(props);
  return (
    <OutlinedInput
      size="small"
      fullWidth
      multiline={asked.widget === 'textarea'}
      minRows={3}
      value={answer.text}
      error={hasError(state)}
      readOnly={state.isReadOnly}
      onChange={(event) => answer.change(event.target.value)}
      onBlur={answer.leave}
      endAdornment={
        asked.widget === 'money' ? (
          <InputAdornment position="end">{t('yuan')}</InputAdornment>
        ) : asked.widget === 'date' && !state.isReadOnly ? (
          <DateButton value={state.value} label={props.label} onChoose={answer.take} />
        ) : undefined
      }
      sx={{ maxWidth: widths[asked.widget], bgcolor: state.isReadOnly ? 'action.hover' : undefined }}
      inputProps={{
        ...aria,
        inputMode: inputModes[asked.widget] ?? 'text',
        autoComplete: 'off',
        spellCheck: false,
        ...(asked.widget === 'date' ? { placeholder: t('date.placeholder') } : {}),
      }}
    />
  );
}

const inputModes: Readonly<Partial<Record<AnswerProps['asked']['widget'], 'decimal' | 'numeric' | 'tel'>>> = {
  money: 'decimal',
  integer: 'numeric',
  phone: 'tel',
};

/** As wide as what is written there: a short box tells of a short answer. */
const widths: Readonly<Partial<Record<AnswerProps['asked']['widget'], string>>> = {
  money: '14em',
  integer: '10em',
  phone: '18em',
  idNumber: '22em',
  date: '18em',
};

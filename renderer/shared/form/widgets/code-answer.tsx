import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { hasError } from '../field-frame';
import type { AnswerProps } from './answer-props';
import { CodeListBox } from './code-list-box';
import { useCodeChoice } from './use-code-choice';

/** One out of a code list that is too long for buttons: typed by code, name or pinyin initials. */
export function CodeAnswer(props: AnswerProps) {
  const { label, state, aria } = props;
  const { t } = useTranslation('form');
  const choice = useCodeChoice(props, true);
  const box = useRef<HTMLDivElement>(null);
  const listId = `${aria.id}-list`;
  return (
    <>
      <OutlinedInput
        ref={box}
        size="small"
        fullWidth
        value={choice.text}
        error={hasError(state)}
        readOnly={state.isReadOnly}
        onChange={(event) => choice.change(event.target.value)}
        onBlur={choice.leave}
        onKeyDown={choice.press}
        onClick={choice.open}
        endAdornment={
          state.isReadOnly ? undefined : (
            <InputAdornment position="end">
              <IconButton size="small" tabIndex={-1} aria-label={`${t('codes.open')} ${label}`} onMouseDown={(event) => event.preventDefault()}>
                <ArrowDropDown fontSize="small" />
              </IconButton>
            </InputAdornment>
          )
        }
        sx={{ bgcolor: state.isReadOnly ? 'action.hover' : undefined }}
        inputProps={{
          ...aria,
          role: 'combobox',
          'aria-expanded': choice.isOpen,
          'aria-controls': choice.isOpen ? listId : undefined,
          'aria-autocomplete': 'list',
          'aria-activedescendant': choice.isOpen && choice.active >= 0 ? `${listId}-${String(choice.active)}` : undefined,
          autoComplete: 'off',
          spellCheck: false,
          placeholder: t('codes.hint'),
        }}
      />
      {choice.isOpen ? (
        <CodeListBox id={listId} label={label} anchor={box.current} options={choice.options} active={choice.active} onChoose={choice.choose} />
      ) : null}
    </>
  );
}

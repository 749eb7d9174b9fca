import OutlinedInput from '@mui/material/OutlinedInput';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressAnswer as Address } from '../../../../core/domain/forms/template';
import { hasError } from '../field-frame';
import { useFormServices, type DivisionSource } from '../form-context';
import type { AnswerProps } from './answer-props';
import { TypedAnswer } from './typed-answer';
import { PlaceLevels } from './place-levels';

/** A place by its division code as deep as the list goes, and the words for what lies below it. */
export function AddressAnswer(props: AnswerProps) {
  const { divisions } = useFormServices();
  return props.asked.isPlainText || divisions === null ? (
    <TypedAnswer {...props} />
  ) : (
    <PlaceAnswer {...props} divisions={divisions} />
  );
}

function PlaceAnswer({ divisions, state, aria, label, commit }: AnswerProps & Readonly<{ divisions: DivisionSource }>) {
  const { t } = useTranslation('form');
  const saved = asAddress(state.value);
  const [typed, setTyped] = useState<string | null>(null);
  const choose = (divisionCode: string) => commit({ divisionCode, detail: (typed ?? saved.detail).trim() });

  return (
    <Stack spacing={1}>
      <PlaceLevels
        divisions={divisions}
        divisionCode={saved.divisionCode}
        label={label}
        isReadOnly={state.isReadOnly}
        describedBy={aria['aria-describedby']}
        onChoose={choose}
      />
      <OutlinedInput
        size="small"
        fullWidth
        value={typed ?? saved.detail}
        error={hasError(state)}
        readOnly={state.isReadOnly}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          const detail = (typed ?? saved.detail).normalize('NFC').trim();
          setTyped(null);
          if (detail !== saved.detail) {
            commit(detail === '' && saved.divisionCode === '' ? null : { ...saved, detail });
          }
        }}
        inputProps={{
          ...aria,
          'aria-label': `${label} ${t('address.detail')}`,
          placeholder: t('address.detail'),
          autoComplete: 'off',
          spellCheck: false,
        }}
      />
    </Stack>
  );
}

function asAddress(value: unknown): Address {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<Address>;
  return {
    divisionCode: typeof given.divisionCode === 'string' ? given.divisionCode : '',
    // A text from before the address had a code stays as the detail.
    detail: typeof value === 'string' ? value : typeof given.detail === 'string' ? given.detail : '',
  };
}

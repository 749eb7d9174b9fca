import FormControl from '@mui/material/FormControl';
import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import Stack from '@mui/material/Stack';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressAnswer as Address } from '../../../../core/domain/forms/template';
import { pickText } from '../../i18n/pick-text';
import { useLanguage } from '../../i18n/use-language';
import { hasError } from '../field-frame';
import { useFormServices, type Division } from '../form-context';
import type { AnswerProps } from './answer-props';
import { TypedAnswer } from './typed-answer';
import { codesAbove, divisionLevels, type DivisionLevel } from './division-levels';

/** A place by its division code as deep as the list goes, and the words for what lies below it. */
export function AddressAnswer(props: AnswerProps) {
  const { divisions } = useFormServices();
  return props.asked.isPlainText || divisions === null ? <TypedAnswer {...props} /> : <PlaceAnswer {...props} />;
}

function PlaceAnswer({ state, aria, label, commit }: AnswerProps) {
  const { t } = useTranslation('form');
  const saved = asAddress(state.value);
  const [typed, setTyped] = useState<string | null>(null);
  const chain = codesAbove(saved.divisionCode);
  const choose = (code: string | null, above: string | null) =>
    commit({ divisionCode: code ?? above ?? '', detail: (typed ?? saved.detail).trim() });

  return (
    <Stack spacing={1}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        {divisionLevels.map((level, index) => {
          const above = index === 0 ? null : (chain[divisionLevels[index - 1] ?? 'province'] ?? null);
          return (
            <LevelChoice
              key={level}
              level={level}
              parent={above}
              isFirst={index === 0}
              code={chain[level] ?? null}
              label={label}
              isReadOnly={state.isReadOnly}
              describedBy={aria['aria-describedby']}
              onChoose={(code) => choose(code, above)}
            />
          );
        })}
      </Stack>
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
        inputProps={{ ...aria, 'aria-label': `${label} ${t('address.detail')}`, placeholder: t('address.detail'), autoComplete: 'off', spellCheck: false }}
      />
    </Stack>
  );
}

type LevelChoiceProps = Readonly<{
  level: DivisionLevel;
  parent: string | null;
  isFirst: boolean;
  code: string | null;
  label: string;
  isReadOnly: boolean;
  describedBy: string | undefined;
  onChoose: (code: string | null) => void;
}>;

/** Nothing at all where the list reaches no deeper. */
function LevelChoice({ level, parent, isFirst, code, label, isReadOnly, describedBy, onChoose }: LevelChoiceProps) {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const places = usePlaces(parent, isFirst || parent !== null);
  if (places.length === 0) {
    return null;
  }
  return (
    <FormControl sx={{ minWidth: '9em', flex: '1 1 9em' }}>
      <NativeSelect
        input={<OutlinedInput size="small" />}
        value={code ?? ''}
        disabled={isReadOnly}
        onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}
        inputProps={{ 'aria-label': `${label} ${t(`address.${level}`)}`, 'aria-describedby': describedBy }}
      >
        <option value="">{t(`address.${level}`)}</option>
        {places.map((place) => (
          <option key={place.code} value={place.code}>
            {pickText(place.name, language)}
          </option>
        ))}
      </NativeSelect>
    </FormControl>
  );
}

const nowhere: readonly Division[] = [];

function usePlaces(parent: string | null, isAsked: boolean): readonly Division[] {
  const { divisions } = useFormServices();
  const [known, setKnown] = useState<Readonly<{ parent: string | null; places: readonly Division[] }> | null>(null);
  useEffect(() => {
    let isGone = false;
    if (isAsked && divisions !== null) {
      void divisions.listBelow(parent).then((places) => (isGone ? undefined : setKnown({ parent, places })));
    }
    return () => {
      isGone = true;
    };
  }, [divisions, parent, isAsked]);
  return isAsked && known?.parent === parent ? known.places : nowhere;
}

function asAddress(value: unknown): Address {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<Address>;
  return {
    divisionCode: typeof given.divisionCode === 'string' ? given.divisionCode : '',
    // A text from before the address had a code stays as the detail.
    detail: typeof value === 'string' ? value : typeof given.detail === 'string' ? given.detail : '',
  };
}

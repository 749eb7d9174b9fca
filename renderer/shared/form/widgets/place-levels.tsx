import FormControl from '@mui/material/FormControl';
import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import Stack from '@mui/material/Stack';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../i18n/pick-text';
import { useLanguage } from '../../i18n/use-language';
import type { Division, DivisionSource } from '../form-context';
import { codesAbove, divisionLevels, type DivisionLevel } from './division-levels';

type PlaceLevelsProps = Readonly<{
  divisions: DivisionSource;
  divisionCode: string;
  /** Of the whole address; each level adds its own word. */
  label: string;
  isReadOnly: boolean;
  describedBy: string | undefined;
  onChoose: (divisionCode: string) => void;
}>;

/** A place by its division code, level by level as deep as the list goes. */
export function PlaceLevels({ divisions, divisionCode, label, isReadOnly, describedBy, onChoose }: PlaceLevelsProps) {
  const chain = codesAbove(divisionCode);
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
      {divisionLevels.map((level, index) => {
        const above = index === 0 ? null : (chain[divisionLevels[index - 1] ?? 'province'] ?? null);
        return (
          <LevelChoice
            key={level}
            divisions={divisions}
            level={level}
            parent={above}
            isFirst={index === 0}
            code={chain[level] ?? null}
            label={label}
            isReadOnly={isReadOnly}
            describedBy={describedBy}
            onChoose={(code) => onChoose(code ?? above ?? '')}
          />
        );
      })}
    </Stack>
  );
}

type LevelChoiceProps = Readonly<{
  divisions: DivisionSource;
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
function LevelChoice(props: LevelChoiceProps) {
  const { divisions, level, parent, isFirst, code, label, isReadOnly, describedBy, onChoose } = props;
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const places = usePlaces(divisions, parent, isFirst || parent !== null);
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

function usePlaces(divisions: DivisionSource, parent: string | null, isAsked: boolean): readonly Division[] {
  const [known, setKnown] = useState<Readonly<{ parent: string | null; places: readonly Division[] }> | null>(null);
  useEffect(() => {
    let isGone = false;
    if (isAsked) {
      void divisions.listBelow(parent).then((places) => (isGone ? undefined : setKnown({ parent, places })));
    }
    return () => {
      isGone = true;
    };
  }, [divisions, parent, isAsked]);
  return isAsked && known?.parent === parent ? known.places : nowhere;
}

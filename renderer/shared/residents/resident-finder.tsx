import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '../staff/refusal-alert';
import type { ListedResident } from './listed-resident';
import { ResidentLine } from './resident-line';
import { useResidentSearch } from './use-resident-search';

type ResidentFinderProps = Readonly<{
  onPick: (resident: ListedResident) => void;
  /** Nobody has this word: what may be done then, with what was typed. */
  whenNobody?: (typed: string) => React.ReactNode;
  /** Enter once more where nobody was found. */
  onNobody?: (typed: string) => void;
}>;

/** One field for number, phone, name, pinyin or initials; arrows choose, Enter takes. The focus never leaves the field. */
export function ResidentFinder({ onPick, whenNobody, onNobody }: ResidentFinderProps) {
  const { t } = useTranslation('residents');
  const listId = useId();
  const search = useResidentSearch();
  const [place, setPlace] = useState(0);
  const { residents, found } = search;
  const chosen = residents[Math.min(place, residents.length - 1)] ?? null;

  const take = () => {
    if (found === null) {
      search.searchNow();
    } else if (chosen !== null) {
      onPick(chosen);
    } else {
      onNobody?.(search.text.trim());
    }
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && residents.length > 0) {
      event.preventDefault();
      setPlace((Math.min(place, residents.length - 1) + step + residents.length) % residents.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take();
    }
  };

  return (
    <Stack spacing={2}>
      <TextField
        autoFocus
        fullWidth
        label={t('finder.field')}
        helperText={t('finder.help')}
        value={search.text}
        onChange={(event) => {
          search.setText(event.target.value);
          setPlace(0);
        }}
        onKeyDown={handleKey}
        slotProps={{
          htmlInput: {
            role: 'combobox',
            'aria-expanded': residents.length > 0,
            'aria-controls': listId,
            'aria-activedescendant': chosen === null ? undefined : `${listId}-${chosen.residentId}`,
            maxLength: 100,
            autoComplete: 'off',
            spellCheck: false,
          },
        }}
      />
      <Typography role="status" color="textSecondary">
        {search.isSearching
          ? t('finder.searching')
          : found === null
            ? ''
            : t('finder.found', { people: residents.length })}
      </Typography>
      <RefusalAlert refusal={search.refusal} />
      <Box
        role="listbox"
        id={listId}
        aria-label={t('finder.results')}
        sx={{ display: residents.length === 0 ? 'none' : 'block', maxHeight: '45vh', overflow: 'auto' }}
      >
        {residents.map((resident, index) => (
          <Choice
            key={resident.residentId}
            id={`${listId}-${resident.residentId}`}
            resident={resident}
            isChosen={resident === chosen}
            onPoint={() => setPlace(index)}
            onPick={() => onPick(resident)}
          />
        ))}
      </Box>
      {found?.more === true ? <Alert severity="info">{t('finder.more')}</Alert> : null}
      {found !== null && residents.length === 0 ? (whenNobody?.(search.text.trim()) ?? null) : null}
    </Stack>
  );
}

type ChoiceProps = Readonly<{
  id: string;
  resident: ListedResident;
  isChosen: boolean;
  onPoint: () => void;
  onPick: () => void;
}>;

function Choice({ id, resident, isChosen, onPoint, onPick }: ChoiceProps) {
  return (
    <Box
      role="option"
      id={id}
      aria-selected={isChosen}
      onMouseMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
      ref={(element: HTMLElement | null) => (isChosen ? element?.scrollIntoView({ block: 'nearest' }) : undefined)}
      sx={{
        px: 2,
        py: 1,
        cursor: 'pointer',
        borderLeft: 4,
        borderColor: isChosen ? 'primary.main' : 'transparent',
        bgcolor: isChosen ? 'action.selected' : 'transparent',
      }}
    >
      <ResidentLine resident={resident} />
    </Box>
  );
}

import CalendarMonth from '@mui/icons-material/CalendarMonth';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import Popover from '@mui/material/Popover';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Months and years are a large part; most days are typed. */
const DateCalendarPanel = lazy(async () => ({ default: (await import('./date-calendar-panel')).DateCalendarPanel }));

type DateButtonProps = Readonly<{
  value: unknown;
  label: string;
  /** Where an empty calendar opens: a birth date at its year, a day of work at today. */
  begins?: 'year' | 'day';
  onChoose: (text: string) => void;
}>;

/** The calendar beside a day that can as well be typed. Esc closes it and gives the keyboard back. */
export function DateButton({ value, label, begins = 'year', onChoose }: DateButtonProps) {
  const { t } = useTranslation('form');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <InputAdornment position="end">
      {/* Not a stop of the Tab key: whoever uses the keyboard types the day. */}
      <IconButton
        size="small"
        tabIndex={-1}
        aria-label={`${t('date.open')} ${label}`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <CalendarMonth fontSize="small" />
      </IconButton>
      {anchor === null ? null : (
        <Popover
          open
          anchorEl={anchor}
          onClose={() => setAnchor(null)}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
          transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        >
          <Suspense fallback={null}>
            <DateCalendarPanel
              begins={begins}
              value={typeof value === 'string' ? value : null}
              onChoose={(text) => {
                onChoose(text);
                setAnchor(null);
              }}
            />
          </Suspense>
        </Popover>
      )}
    </InputAdornment>
  );
}

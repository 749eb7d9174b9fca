import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { DateCalendar } from '@mui/x-date-pickers/DateCalendar';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useLanguage } from '../../i18n/use-language';

type DateCalendarPanelProps = Readonly<{
  begins: 'year' | 'day';
  value: string | null;
  onChoose: (text: string) => void;
}>;

/** Year, month, day. */
export function DateCalendarPanel({ begins, value, onChoose }: DateCalendarPanelProps) {
  const { language } = useLanguage();
  return (
    <LocalizationProvider dateAdapter={AdapterDayjs} adapterLocale={language === 'zh' ? 'zh-cn' : 'en'}>
      <DateCalendar
        autoFocus
        views={['year', 'month', 'day']}
        openTo={value === null ? begins : 'day'}
        value={value === null ? null : dayjs(value)}
        onChange={(day, selection) => {
          if (day !== null && selection === 'finish') {
            onChoose(day.format('YYYY-MM-DD'));
          }
        }}
      />
    </LocalizationProvider>
  );
}

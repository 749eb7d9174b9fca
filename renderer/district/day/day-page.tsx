import ArrowBack from '@mui/icons-material/ArrowBack';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { BusinessDate } from '../../../core/domain/calendar/instant';
import { addDays } from '../../../core/domain/calendar/business-date';
import { useConsoleQuery } from '../line/use-console-query';
import { ConsoleRefusal } from '../parts/console-refusal';
import { ExportButtons } from '../parts/export-buttons';
import { PageTitle } from '../parts/page-title';
import { WaitingPage } from '../parts/waiting-page';
import { writeRoute } from '../route';
import { useSession } from '../session';
import { DayTables } from './day-tables';
import { MonthExport } from './month-export';
import { TicketTable } from './ticket-table';

const askEvery = 30_000;

type DayPageProps = Readonly<{ centreNo: number; date: string | null }>;

/** One centre on one day, down to its tickets. Nobody is named on it, on either side of the counter. */
export function DayPage({ centreNo, date }: DayPageProps) {
  const { t } = useTranslation('district');
  const { today } = useSession();
  const businessDate = (date ?? today) as BusinessDate;
  const { value: day, refusal, ask } = useConsoleQuery('centre.readDay', { centreNo, businessDate }, askEvery);
  return (
    <>
      <Link
        href={writeRoute({ page: 'section', section: 'centres' })}
        sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, mb: 1 }}
      >
        <ArrowBack aria-hidden fontSize="small" />
        {t('day.back')}
      </Link>
      <PageTitle title={day?.name ?? t('waiting')} lead={t('day.lead')}>
        <DatePicker centreNo={centreNo} date={businessDate} today={today as BusinessDate} />
      </PageTitle>
      <ConsoleRefusal refusal={refusal} onRetry={ask} />
      {day === null ? (
        refusal === null ? (
          <WaitingPage />
        ) : null
      ) : (
        <Stack spacing={3}>
          <DayTables day={day} />
          <TicketTable key={businessDate} centreNo={centreNo} businessDate={businessDate} day={day} />
          <Stack direction="row" spacing={2} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'flex-start' }}>
            <ExportButtons what={{ kind: 'tickets', centreNo, businessDate }} />
            <MonthExport centreNo={centreNo} until={businessDate} />
          </Stack>
        </Stack>
      )}
    </>
  );
}

type DatePickerProps = Readonly<{ centreNo: number; date: BusinessDate; today: BusinessDate }>;

function DatePicker({ centreNo, date, today }: DatePickerProps) {
  const { t } = useTranslation('district');
  const link = (to: string) => writeRoute({ page: 'day', centreNo, date: to });
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
      <Button variant="outlined" href={link(addDays(date, -1))}>
        {t('day.before')}
      </Button>
      <TextField
        size="small"
        type="date"
        label={t('day.date')}
        value={date}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today, min: '2000-01-01' } }}
        onChange={(event) => {
          if (event.target.value !== '' && event.target.validity.valid) {
            window.location.hash = link(event.target.value);
          }
        }}
      />
      <Button variant="outlined" href={link(addDays(date, 1))} disabled={date >= today}>
        {t('day.after')}
      </Button>
    </Stack>
  );
}

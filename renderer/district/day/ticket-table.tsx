import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessDate } from '../../../core/domain/calendar/instant';
import { formatSecond } from '../../shared/staff/format-instant';
import { useConsoleQuery } from '../line/use-console-query';
import { ConsoleRefusal } from '../parts/console-refusal';
import { DataTable } from '../parts/data-table';
import type { Day } from './day-tables';

const pageSize = 50;

type TicketTableProps = Readonly<{ centreNo: number; businessDate: BusinessDate; day: Day }>;

export function TicketTable({ centreNo, businessDate, day }: TicketTableProps) {
  const { t } = useTranslation('district');
  const [offset, setOffset] = useState(0);
  const { value, refusal } = useConsoleQuery('centre.listTickets', { centreNo, businessDate, offset, limit: pageSize });
  const letters = new Map(day.categories.map(({ categoryId, letter }) => [categoryId, letter]));
  const time = (at: string | null) => (at === null ? '—' : formatSecond(at));
  const total = value?.total ?? 0;
  return (
    <section aria-labelledby="tickets">
      <Stack direction="row" spacing={2} sx={{ mb: 1, alignItems: 'center' }}>
        <Typography id="tickets" variant="h2" sx={{ flexGrow: 1 }}>
          {t('day.tickets', { total })}
        </Typography>
        {total > pageSize ? (
          <>
            <Typography color="textSecondary" role="status">
              {t('day.range', { from: offset + 1, to: Math.min(offset + pageSize, total) })}
            </Typography>
            <Button
              variant="outlined"
              disabled={offset === 0}
              onClick={() => setOffset(Math.max(0, offset - pageSize))}
            >
              {t('day.earlier')}
            </Button>
            <Button
              variant="outlined"
              disabled={offset + pageSize >= total}
              onClick={() => setOffset(offset + pageSize)}
            >
              {t('day.later')}
            </Button>
          </>
        ) : null}
      </Stack>
      <ConsoleRefusal refusal={refusal} />
      <DataTable
        label={t('day.ticketTable')}
        rows={value?.tickets ?? []}
        keyOf={({ ticketId }) => ticketId}
        empty={value === null ? t('waiting') : t('day.empty')}
        columns={[
          { key: 'number', label: t('day.number'), isName: true, cell: ({ number }) => number ?? '—' },
          {
            key: 'category',
            label: t('day.category'),
            cell: ({ categoryId }) => letters.get(categoryId ?? '') ?? categoryId ?? '—',
          },
          { key: 'state', label: t('day.state'), cell: ({ state }) => t(`state.${state as 'waiting'}`) },
          {
            key: 'counter',
            label: t('day.counter'),
            align: 'right',
            cell: ({ counterNumber }) => counterNumber ?? '—',
          },
          { key: 'issuedAt', label: t('day.issuedAt'), cell: ({ issuedAt }) => time(issuedAt) },
          { key: 'calledAt', label: t('day.calledAt'), cell: ({ calledAt }) => time(calledAt) },
          { key: 'startedAt', label: t('day.startedAt'), cell: ({ startedAt }) => time(startedAt) },
          { key: 'endedAt', label: t('day.endedAt'), cell: ({ endedAt }) => time(endedAt) },
          { key: 'level', label: t('day.level'), align: 'right', cell: ({ level }) => level ?? '—' },
        ]}
      />
    </section>
  );
}

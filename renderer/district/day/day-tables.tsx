import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleOutput } from '../../../core/contract/console';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { DataTable } from '../parts/data-table';
import { FigureRow } from '../parts/figure-row';
import { ShareText } from '../parts/share-text';
import { formatMinutes } from '../parts/span-text';
import { CountBar } from './count-bar';

export type Day = ConsoleOutput<'centre.readDay'>;

export function DayTables({ day }: Readonly<{ day: Day }>) {
  const { t } = useTranslation('district');
  return (
    <Stack spacing={3}>
      <DayFigures day={day} />
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: 'repeat(auto-fit, minmax(26rem, 1fr))',
          alignItems: 'start',
        }}
      >
        <Part title={t('day.hours')}>
          <HourTable day={day} />
        </Part>
        <Part title={t('day.reviews')}>
          <ReviewTable day={day} />
        </Part>
      </Box>
      <Part title={t('day.categories')}>
        <CategoryTable day={day} />
      </Part>
      <Part title={t('day.counters')}>
        <CounterTable day={day} />
      </Part>
    </Stack>
  );
}

function Part({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Typography id={id} variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </section>
  );
}

const minutesOrNone = (seconds: number | null) => (seconds === null ? '—' : formatMinutes(seconds));

function DayFigures({ day: { figures } }: Readonly<{ day: Day }>) {
  const { t } = useTranslation('district');
  const counts = ['issued', 'open', 'finished', 'missed', 'cancelled', 'expired'] as const;
  return (
    <FigureRow
      label={t('day.figures')}
      figures={[
        ...counts.map((key) => ({ key, label: t(`figure.${key}`), value: figures[key] })),
        { key: 'median', label: t('figure.waitMedian'), value: minutesOrNone(figures.waitMedian) },
        { key: 'p90', label: t('figure.waitP90'), value: minutesOrNone(figures.waitP90) },
      ]}
    />
  );
}

function HourTable({ day: { hours } }: Readonly<{ day: Day }>) {
  const { t } = useTranslation('district');
  const most = Math.max(1, ...hours.flatMap(({ issued, finished }) => [issued, finished]));
  return (
    <DataTable
      label={t('day.hours')}
      rows={hours}
      keyOf={({ hour }) => hour}
      empty={t('day.empty')}
      columns={[
        { key: 'hour', label: t('day.hour'), isName: true, cell: ({ hour }) => `${String(hour).padStart(2, '0')}:00` },
        { key: 'issued', label: t('figure.issued'), cell: ({ issued }) => <CountBar count={issued} most={most} /> },
        {
          key: 'finished',
          label: t('figure.finished'),
          cell: ({ finished }) => <CountBar count={finished} most={most} />,
        },
      ]}
    />
  );
}

function ReviewTable({ day }: Readonly<{ day: Day }>) {
  const { t } = useTranslation('district');
  const most = Math.max(1, ...day.levels.map(({ count }) => count));
  return (
    <>
      <Typography sx={{ mb: 1 }}>
        <ShareText share={day.reviews} minimum={day.minimumReviews} />
      </Typography>
      <DataTable
        label={t('day.reviews')}
        rows={day.levels}
        keyOf={({ level }) => level}
        empty={t('day.noReviews')}
        columns={[
          {
            key: 'level',
            label: t('day.level'),
            isName: true,
            cell: ({ level }) => t(`level.at${level as 1 | 2 | 3 | 4 | 5}`),
          },
          { key: 'count', label: t('day.count'), cell: ({ count }) => <CountBar count={count} most={most} /> },
        ]}
      />
    </>
  );
}

function CategoryTable({ day: { categories } }: Readonly<{ day: Day }>) {
  const { t } = useTranslation('district');
  const { language } = useLanguage();
  const counts = ['issued', 'finished', 'missed', 'open'] as const;
  return (
    <DataTable
      label={t('day.categories')}
      rows={categories}
      keyOf={({ categoryId }) => categoryId}
      empty={t('day.empty')}
      columns={[
        {
          key: 'name',
          label: t('day.category'),
          isName: true,
          cell: ({ letter, nameZh, nameEn }) => `${letter} ${pickText({ zh: nameZh, en: nameEn }, language)}`,
        },
        ...counts.map((key) => ({
          key,
          label: t(`figure.${key}`),
          align: 'right' as const,
          cell: (row: Day['categories'][number]) => row[key],
        })),
        {
          key: 'median',
          label: t('figure.waitMedian'),
          align: 'right',
          cell: ({ waitMedian }) => minutesOrNone(waitMedian),
        },
        { key: 'p90', label: t('figure.waitP90'), align: 'right', cell: ({ waitP90 }) => minutesOrNone(waitP90) },
      ]}
    />
  );
}

function CounterTable({ day: { counters } }: Readonly<{ day: Day }>) {
  const { t } = useTranslation('district');
  const counts = ['called', 'finished', 'missed'] as const;
  return (
    <DataTable
      label={t('day.counters')}
      rows={counters}
      keyOf={({ counterId }) => counterId}
      empty={t('day.empty')}
      columns={[
        {
          key: 'counter',
          label: t('day.counter'),
          isName: true,
          cell: ({ number, name }) =>
            number === null ? t('day.counterUnknown') : t('day.counterOf', { number, name: name ?? '' }),
        },
        ...counts.map((key) => ({
          key,
          label: t(`figure.${key}`),
          align: 'right' as const,
          cell: (row: Day['counters'][number]) => row[key],
        })),
        {
          key: 'service',
          label: t('day.serviceMedian'),
          align: 'right',
          cell: ({ serviceMedian }) => minutesOrNone(serviceMedian),
        },
      ]}
    />
  );
}

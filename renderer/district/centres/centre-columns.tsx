import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { TFunction } from 'i18next';
import type { ConsoleOutput } from '../../../core/contract/console';
import type { Column } from '../parts/data-table';
import { ShareText } from '../parts/share-text';
import { AgoText, formatMinutes } from '../parts/span-text';
import { writeRoute } from '../route';
import { clockNote, type CentreKey } from './arrange-centres';

export type CentreList = ConsoleOutput<'centre.list'>;
export type Centre = CentreList['centres'][number];

type Words = TFunction<'district'>;

export function centreColumns(t: Words, list: CentreList): readonly Column<Centre, CentreKey>[] {
  return [
    {
      key: 'name',
      label: t('centres.name'),
      isName: true,
      sortable: true,
      cell: (row) => <NameCell row={row} t={t} />,
    },
    {
      key: 'lastBatch',
      label: t('centres.lastBatch'),
      sortable: true,
      cell: (row) => <LastBatch row={row} now={list.now} t={t} />,
    },
    {
      key: 'newestFact',
      label: t('centres.newestFact'),
      sortable: true,
      cell: (row) => <NewestFact row={row} now={list.now} t={t} />,
    },
    ...figureColumns(t),
    {
      key: 'satisfaction',
      label: t('centres.satisfaction'),
      sortable: true,
      cell: (row) => <ShareText share={row.reviews} minimum={list.minimumReviews} />,
    },
    {
      key: 'exceptions',
      label: t('centres.exceptions'),
      align: 'right',
      sortable: true,
      cell: (row) =>
        row.openExceptions === 0 ? (
          '0'
        ) : (
          <Chip size="small" color="warning" variant="outlined" label={row.openExceptions} />
        ),
    },
    { key: 'version', label: t('centres.version'), sortable: true, cell: (row) => row.appVersion ?? '—' },
  ];
}

function figureColumns(t: Words): readonly Column<Centre, CentreKey>[] {
  const number = (key: 'issued' | 'finished' | 'missed'): Column<Centre, CentreKey> => ({
    key,
    label: t(`figure.${key}`),
    align: 'right',
    sortable: true,
    cell: (row) => row.today[key],
  });
  return [
    number('issued'),
    number('finished'),
    number('missed'),
    {
      key: 'wait',
      label: t('centres.wait'),
      align: 'right',
      sortable: true,
      cell: ({ today: { waitMedian, waitP90 } }) =>
        waitMedian === null || waitP90 === null ? '—' : `${formatMinutes(waitMedian)} / ${formatMinutes(waitP90)}`,
    },
  ];
}

type CellProps = Readonly<{ row: Centre; t: Words }>;

function NameCell({ row, t }: CellProps) {
  return (
    <>
      <Link
        href={writeRoute({ page: 'day', centreNo: row.centreNo, date: null })}
        sx={{ fontWeight: 500, display: 'block', minWidth: '11rem' }}
      >
        {row.name}
      </Link>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
        <Typography component="span" variant="caption" color="textSecondary">
          {row.divisionCode}
        </Typography>
        {row.keyState === 'active' ? null : (
          <Chip
            size="small"
            variant="outlined"
            color={row.keyState === 'revoked' ? 'error' : 'default'}
            label={t(`keyState.${row.keyState}`)}
          />
        )}
      </Stack>
    </>
  );
}

function LastBatch({ row, now, t }: CellProps & Readonly<{ now: string }>) {
  if (row.lastBatchAt === null) {
    return t('centres.never');
  }
  const waiting = row.factsWaiting ?? 0;
  return (
    <>
      <AgoText at={row.lastBatchAt} now={now} />
      <Typography variant="caption" color="textSecondary" sx={{ display: 'block' }}>
        {row.lastTransport === 'stick' ? t('centres.byStick') : null}
        {waiting > 0 ? t('centres.waiting', { waiting }) : null}
      </Typography>
    </>
  );
}

function NewestFact({ row, now, t }: CellProps & Readonly<{ now: string }>) {
  if (row.newestFactAt === null) {
    return '—';
  }
  const clock = clockNote(row.clockOffset);
  return (
    <>
      <AgoText at={row.newestFactAt} now={now} />
      {clock === null ? null : (
        <Typography variant="caption" sx={{ display: 'block', color: 'warning.main' }}>
          {t(`centres.clock.${clock.direction}`, { minutes: clock.minutes })}
        </Typography>
      )}
    </>
  );
}

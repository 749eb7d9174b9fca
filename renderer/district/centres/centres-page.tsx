import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import Search from '@mui/icons-material/Search';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsoleQuery } from '../line/use-console-query';
import { ConsoleRefusal } from '../parts/console-refusal';
import { DataTable } from '../parts/data-table';
import { ExportButtons } from '../parts/export-buttons';
import { FigureRow } from '../parts/figure-row';
import { PageTitle } from '../parts/page-title';
import { nextSort } from '../parts/sort-state';
import { WaitingPage } from '../parts/waiting-page';
import { arrangeCentres, centreFilters, isLate, type Arrangement, type CentreFilter } from './arrange-centres';
import { centreColumns, type CentreList } from './centre-columns';

const askEvery = 30_000;

export function CentresPage() {
  const { t } = useTranslation('district');
  const { value: list, refusal, ask } = useConsoleQuery('centre.list', {}, askEvery);
  return (
    <Box sx={{ height: '100%', minHeight: '34rem', display: 'flex', flexDirection: 'column' }}>
      <PageTitle title={t('centres.title')} lead={t('centres.lead', { date: list?.businessDate ?? '…' })}>
        <ExportButtons what={{ kind: 'centres' }} />
      </PageTitle>
      <ConsoleRefusal refusal={refusal} onRetry={ask} />
      {list === null ? refusal === null ? <WaitingPage /> : null : <CentreTable list={list} />}
    </Box>
  );
}

function CentreTable({ list }: Readonly<{ list: CentreList }>) {
  const { t } = useTranslation('district');
  const [arrangement, setArrangement] = useState<Arrangement>({
    search: '',
    filter: 'all',
    // Those that have been silent longest stand first.
    sort: { key: 'lastBatch', direction: 'asc' },
  });
  const columns = useMemo(() => centreColumns(t, list), [t, list]);
  const shown = useMemo(() => arrangeCentres(list.centres, arrangement, list.now), [list, arrangement]);
  return (
    <>
      <DistrictFigures list={list} />
      <Stack direction="row" spacing={2} useFlexGap sx={{ my: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        <TextField
          size="small"
          type="search"
          label={t('centres.search')}
          value={arrangement.search}
          onChange={(event) => setArrangement({ ...arrangement, search: event.target.value })}
          sx={{ width: '17rem' }}
          slotProps={{
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <Search aria-hidden />
                </InputAdornment>
              ),
            },
          }}
        />
        <ToggleButtonGroup
          exclusive
          size="small"
          color="primary"
          value={arrangement.filter}
          aria-label={t('centres.filter')}
          onChange={(_event, filter: CentreFilter | null) =>
            filter === null ? undefined : setArrangement({ ...arrangement, filter })
          }
        >
          {centreFilters.map((filter) => (
            <ToggleButton key={filter} value={filter}>
              {t(`centres.filters.${filter}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Typography role="status" color="textSecondary">
          {t('centres.shown', { shown: shown.length, all: list.centres.length })}
        </Typography>
      </Stack>
      <DataTable
        fills
        label={t('centres.title')}
        columns={columns}
        rows={shown}
        keyOf={({ centreNo }) => centreNo}
        empty={list.centres.length === 0 ? t('centres.empty') : t('centres.noneFound')}
        sort={arrangement.sort}
        onSort={(key) => setArrangement({ ...arrangement, sort: nextSort(arrangement.sort, key) })}
      />
    </>
  );
}

function DistrictFigures({ list: { centres, now } }: Readonly<{ list: CentreList }>) {
  const { t } = useTranslation('district');
  const sum = (of: (centre: CentreList['centres'][number]) => number) =>
    centres.reduce((total, centre) => total + of(centre), 0);
  const figures = {
    centres: centres.length,
    late: centres.filter((centre) => isLate(centre, now)).length,
    issued: sum(({ today }) => today.issued),
    finished: sum(({ today }) => today.finished),
    missed: sum(({ today }) => today.missed),
    exceptions: sum(({ openExceptions }) => openExceptions),
  };
  return (
    <FigureRow
      label={t('centres.figures')}
      figures={(Object.keys(figures) as (keyof typeof figures)[]).map((key) => ({
        key,
        label: t(`centres.figure.${key}`),
        value: figures[key],
      }))}
    />
  );
}

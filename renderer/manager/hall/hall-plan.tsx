import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { measureHall } from '../counters/hall-grid';
import { CounterCard } from './counter-card';

type HallPlanProps = Readonly<{ counters: OutputOf<'queue.overview'>['counters'] }>;

/** Counters where they stand. Reading order follows the rows, so a screen reader walks the hall as one would. */
export function HallPlan({ counters }: HallPlanProps) {
  const { t } = useTranslation('manager');
  const { columns } = measureHall(
    counters.map((counter) => counter.place),
    0,
  );
  const inOrder = counters.toSorted((a, b) => a.place.row - b.place.row || a.place.column - b.place.column);
  return (
    <Box tabIndex={0} role="group" aria-label={t('hall.plan')} sx={{ overflowX: 'auto', pb: 1 }}>
      <Box
        component="ul"
        aria-label={t('hall.plan')}
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: `repeat(${String(columns)}, minmax(9.5rem, 1fr))`,
        }}
      >
        {inOrder.map((counter) => (
          <Box
            component="li"
            key={counter.id}
            sx={{ gridColumn: counter.place.column + 1, gridRow: counter.place.row + 1, minWidth: 0 }}
          >
            <CounterCard counter={counter} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterId } from '../../../core/domain/id';
import type { Place } from '../../../core/domain/queue/counter';
import type { CounterView } from './counter-draft';
import { findLanding, isFree, measureHall, type Move } from './hall-grid';
import { MovableCounter } from './movable-counter';

type PlanEditorProps = Readonly<{
  counters: readonly CounterView[];
  selected: CounterId | null;
  onSelect: (counterId: CounterId) => void;
  onMove: (counter: CounterView, place: Place) => void;
}>;

const payload = 'application/x-counter';

/** Dragged with the mouse, or moved with the arrow keys: never by dragging alone. */
export function PlanEditor({ counters, selected, onSelect, onMove }: PlanEditorProps) {
  const { t } = useTranslation('manager');
  const [target, setTarget] = useState<string | null>(null);
  const places = counters.map((counter) => counter.place);
  const { columns, rows } = measureHall(places, 1);
  const freeCells = Array.from({ length: columns * rows }, (_nothing, index) => ({
    column: index % columns,
    row: Math.floor(index / columns),
  })).filter((place) => isFree(place, places));

  const step = (counter: CounterView, move: Move) => {
    const landing = findLanding(counter.place, move, places);
    if (landing !== null) {
      onMove(counter, landing);
    }
  };
  const drop = (event: DragEvent, place: Place) => {
    event.preventDefault();
    setTarget(null);
    const counter = counters.find((one) => one.id === event.dataTransfer.getData(payload));
    if (counter !== undefined) {
      onMove(counter, place);
    }
  };

  return (
    <Box component="section" aria-label={t('counters.plan')} sx={{ minWidth: 0 }}>
      <Typography id="plan-help" color="textSecondary" sx={{ mb: 1 }}>
        {t('counters.planHelp')}
      </Typography>
      <Box sx={{ overflowX: 'auto', p: 0.5 }}>
        <Box
          sx={{
            display: 'grid',
            gap: 1,
            gridTemplateColumns: `repeat(${String(columns)}, minmax(96px, 1fr))`,
            gridAutoRows: 'minmax(112px, auto)',
          }}
        >
          {freeCells.map((place) => {
            const key = `${String(place.column)}:${String(place.row)}`;
            return (
              <Box
                key={key}
                onDragOver={(event) => {
                  event.preventDefault();
                  setTarget(key);
                }}
                onDragLeave={() => setTarget(null)}
                onDrop={(event) => drop(event, place)}
                sx={{
                  gridColumn: place.column + 1,
                  gridRow: place.row + 1,
                  border: '1px dashed',
                  borderColor: target === key ? 'primary.main' : 'divider',
                  borderRadius: 1,
                }}
              />
            );
          })}
          {counters.map((counter) => (
            <MovableCounter
              key={counter.id}
              counter={counter}
              isSelected={counter.id === selected}
              onSelect={() => onSelect(counter.id)}
              onStep={(move) => step(counter, move)}
              onDragStart={(event) => event.dataTransfer.setData(payload, counter.id)}
            />
          ))}
        </Box>
      </Box>
    </Box>
  );
}

import Box from '@mui/material/Box';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useArrowFocus } from '../shared/ui/use-arrow-focus';
import { KioskPage } from './kiosk-page';
import { IdleDialog } from './parts/idle-dialog';
import { PersonProvider } from './person/person';
import type { PersonVault } from './person/person-vault';
import { currentPlace, startOfTrail, takeStep, trailTo, type Place } from './session/place';
import { useIdle } from './session/use-idle';
import { useSingleTap } from './session/use-single-tap';

type KioskSessionProps = Readonly<{
  /** Where the first touch led; null is the start page. */
  first: Place | null;
  vault: PersonVault;
  onOver: () => void;
}>;

/** One resident at the kiosk, from the first touch until the number or until nobody is there. */
export function KioskSession({ first, vault, onOver }: KioskSessionProps) {
  const [trail, step] = useReducer(takeStep, first === null ? startOfTrail : trailTo(first));
  const place = currentPlace(trail);
  const root = useRef<HTMLDivElement>(null);
  const { changed, onClickCapture } = useSingleTap();
  const { idle, touch } = useIdle(onOver);
  useArrowFocus(root);

  // The page changed under the finger: from here on a tap means the new page, and so does a key.
  useEffect(() => {
    changed();
    focusPage(root.current);
  }, [place, changed]);

  const go = useCallback((to: Place) => step({ kind: 'go', to }), []);
  const back = useCallback(
    () => (place.kind === 'ticket' || place.kind === 'home' ? onOver() : step({ kind: 'back' })),
    [place.kind, onOver],
  );

  return (
    <PersonProvider vault={vault}>
      <Box ref={root} onClickCapture={onClickCapture} sx={{ height: '100%' }}>
        <KioskPage place={place} go={go} back={back} />
        <IdleDialog secondsLeft={idle.kind === 'warning' ? idle.secondsLeft : null} onStay={touch} />
      </Box>
    </PersonProvider>
  );
}

/** The control that was pressed is gone: a screen reader and a keypad go on from the new page, not from nowhere. */
function focusPage(root: HTMLElement | null): void {
  const main = root?.querySelector('main');
  if (main instanceof HTMLElement && !main.contains(document.activeElement)) {
    main.focus({ preventScroll: true });
  }
}

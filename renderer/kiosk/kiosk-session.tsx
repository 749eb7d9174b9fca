import Box from '@mui/material/Box';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useLanguage } from '../shared/i18n/use-language';
import { useLargeText } from '../shared/ui/large-text';
import { useArrowFocus } from '../shared/ui/use-arrow-focus';
import { KioskPage } from './kiosk-page';
import { IdleDialog } from './parts/idle-dialog';
import { currentPlace, startOfTrail, takeStep, type Place } from './session/place';
import { useIdle } from './session/use-idle';
import { useSingleTap } from './session/use-single-tap';

/** One resident at the kiosk, from the first touch until the number or until nobody is there. */
export function KioskSession({ onOver }: Readonly<{ onOver: () => void }>) {
  const [trail, step] = useReducer(takeStep, startOfTrail);
  const place = currentPlace(trail);
  const root = useRef<HTMLDivElement>(null);
  const { changed, onClickCapture } = useSingleTap();
  const { idle, touch } = useIdle(useIsBegun(place), onOver);
  useArrowFocus(root);

  // The page changed under the finger: from here on a tap means the new page, and so does a key.
  useEffect(() => {
    changed();
    focusPage(root.current);
  }, [place, changed]);

  const go = useCallback((to: Place) => step({ kind: 'go', to }), []);
  const back = useCallback(() => (place.kind === 'ticket' ? onOver() : step({ kind: 'back' })), [place.kind, onOver]);

  return (
    <Box ref={root} onClickCapture={onClickCapture} sx={{ height: '100%' }}>
      <KioskPage place={place} go={go} back={back} />
      <IdleDialog secondsLeft={idle.kind === 'warning' ? idle.secondsLeft : null} onStay={touch} />
    </Box>
  );
}

/** The control that was pressed is gone: a screen reader and a keypad go on from the new page, not from nowhere. */
function focusPage(root: HTMLElement | null): void {
  const main = root?.querySelector('main');
  if (main instanceof HTMLElement && !main.contains(document.activeElement)) {
    main.focus({ preventScroll: true });
  }
}

/** An untouched start page has nothing to clear. */
function useIsBegun(place: Place): boolean {
  const { language } = useLanguage();
  const { isLarge } = useLargeText();
  return place.kind !== 'home' || language !== 'zh' || isLarge;
}

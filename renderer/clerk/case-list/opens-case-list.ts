/** F7, alone and not held down, opens the list; while a dialog has the keyboard it does nothing, and is no browser's key either. */
export function opensCaseList(event: KeyboardEvent, isLive: boolean, open: () => void): boolean {
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
  if (event.key !== 'F7' || !isPlain) {
    return false;
  }
  if (isLive && !event.repeat) {
    open();
  }
  return true;
}

/** Alt+L, not held down, opens the list; while a dialog has the keyboard it does nothing, and is no browser's key either. */
export function opensCaseList(event: KeyboardEvent, isLive: boolean, open: () => void): boolean {
  if (event.code !== 'KeyL' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return false;
  }
  if (isLive && !event.repeat) {
    open();
  }
  return true;
}

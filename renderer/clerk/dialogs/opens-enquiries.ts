/** Alt + Q (问, a question) opens the first questions, with a ticket and without, while no dialog has the keyboard. */
export function opensEnquiries(event: KeyboardEvent, isLive: boolean, open: () => void): boolean {
  // By the place of the key: with Alt some layouts type another letter.
  if (event.code !== 'KeyQ' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return false;
  }
  if (isLive && !event.repeat) {
    open();
  }
  return true;
}

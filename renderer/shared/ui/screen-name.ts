export type ScreenName = 'welcome' | 'device' | 'kiosk' | 'hall' | 'display' | 'rating' | 'clerk' | 'manager' | 'district';

/** Screens that residents read and touch; the others belong to the staff. */
export function isPublicScreen(screen: ScreenName): boolean {
  return screen === 'kiosk' || screen === 'hall' || screen === 'display' || screen === 'rating';
}

import type { Session } from 'electron';

/** Electron grants every permission that nobody refuses, and loads from every scheme that nobody blocks. */
export function denyEverything(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault();
    answer(null);
  });
  session.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault();
    answer('');
  });
  session.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url) }));
  // Nothing of ours goes over a network; a proxy that the system names would be asked all the same.
  void session.setProxy({ mode: 'direct' });
}

/** `data:` and `blob:` hold what a page already has; the pages' own policy says what may be done with them. */
function isOurs(url: string): boolean {
  return ['app://', 'blob:app://', 'data:'].some((start) => url.startsWith(start));
}

import { ipcRenderer } from 'electron';

type Ports = readonly object[];

/** All that this file uses of the page. */
declare const window: Readonly<{
  origin: string;
  postMessage: (message: string, origin: string, ports: Ports) => void;
}>;

/** Hands the page its private line to the hub. Nothing else crosses. */
ipcRenderer.on('hub-line', (event) => {
  window.postMessage('hub-line', window.origin, [...(event.ports as Ports)]);
});

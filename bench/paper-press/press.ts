import { app, BrowserWindow, protocol } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { listFiles } from '../../electron/pages/file-map';
import { createPaperDesk } from '../../electron/printing/paper-window';
import { renderPdf } from '../../electron/printing/render-pdf';
import type { Order, Pressed } from './press-papers';

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

/** Makes PDFs of frozen pages by the app's own printing code, and beside them PDFs of a blank page, in turns. */
async function run(order: Order): Promise<Pressed> {
  const files = listFiles({ '': order.screens });
  const desk = createPaperDesk(files);
  const milliseconds: number[][] = order.papers.map(() => []);
  const blank: number[] = [];
  for (let round = 0; round < order.rounds; round += 1) {
    blank.push(await timed(pressBlank));
    for (const [index, { html, file }] of order.papers.entries()) {
      const job = { documentId: 'paper', title: 'paper', kind: 'form', pageSize: 'A4' as const, html };
      milliseconds[index]?.push(await timed(async () => writeFileSync(file, await renderPdf(desk, files, job))));
    }
  }
  return { milliseconds, blank };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** What the engine asks for in any case: a window, an empty page, its PDF. */
async function pressBlank(): Promise<void> {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,<!doctype html><title>blank</title>');
  await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  window.destroy();
}

app.on('window-all-closed', () => undefined);
void app.whenReady().then(async () => {
  const [orderFile = '', answerFile = ''] = process.argv.slice(-2);
  const order = JSON.parse(readFileSync(orderFile, 'utf8')) as Order;
  try {
    writeFileSync(answerFile, JSON.stringify(await run(order)));
    app.exit(0);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
});

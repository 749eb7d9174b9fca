import { expect, type Page } from '@playwright/test';
import fs from 'node:fs';
import { readPdfText } from './pdf';
import type { Shell } from './shell';

/** A paper of the case as it lies in the archive, saved through the console's own button. */
export async function savePaper(shell: Shell, clerk: Page, title: string, file: string): Promise<string> {
  await shell.app.evaluate(({ BrowserWindow }, place) => {
    for (const window of BrowserWindow.getAllWindows()) {
      // Nobody is there to answer the dialog that asks where to.
      window.webContents.session.once('will-download', (_event, item) => item.setSavePath(place));
    }
  }, file);
  await clerk.getByRole('button', { name: `查看：${title}` }).click();
  const dialog = clerk.getByRole('dialog', { name: title });
  await dialog.getByRole('button', { name: '保存 PDF' }).click();
  await expect.poll(() => (fs.existsSync(file) ? readPdfText(file) : '')).not.toBe('');
  await dialog.getByRole('button', { name: '关闭' }).click();
  await expect(dialog).toBeHidden();
  return readPdfText(file);
}

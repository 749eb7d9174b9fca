import type { Page } from '@playwright/test';

/** Everything that a page remembers as text: its heap after a collection, its document, its stores. */
export async function findInPage(page: Page, marker: string): Promise<readonly string[]> {
  const { heap, ...rest } = { heap: await readHeap(page), ...(await readStores(page)) };
  const places = Object.entries({ ...rest, heap });
  return places.filter(([, text]) => text.includes(marker)).map(([place]) => place);
}

async function readHeap(page: Page): Promise<string> {
  const devTools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devTools.send('HeapProfiler.enable');
  // What is only waiting to be swept is not remembered; a second round takes what the first one set free.
  await devTools.send('HeapProfiler.collectGarbage');
  await devTools.send('HeapProfiler.collectGarbage');
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devTools.detach();
  const { strings } = JSON.parse(chunks.join('')) as Readonly<{ strings: readonly string[] }>;
  return strings.join('\n');
}

function readStores(page: Page) {
  return page.evaluate(async () => {
    const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[];
    const databases = await indexedDB.databases();
    const caches = 'caches' in window ? await window.caches.keys() : [];
    return {
      document: document.documentElement.outerHTML,
      fields: fields.map(({ value }) => value).join('\n'),
      address: location.href,
      history: JSON.stringify(history.state),
      localStorage: JSON.stringify({ ...localStorage }),
      sessionStorage: JSON.stringify({ ...sessionStorage }),
      cookies: document.cookie,
      databases: JSON.stringify([databases, caches]),
    };
  });
}

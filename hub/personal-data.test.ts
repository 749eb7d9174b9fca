import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLog, redact } from './log';
import { openDemoHub } from './testing/demo-hub';
import { formMarkers } from './testing/forms-day';
import { residentMarkers } from './testing/residents-day';
import { liveThroughADay, markers as dayMarkers } from './testing/whole-day';

const markers = [...dayMarkers, ...residentMarkers, ...formMarkers];

it('leaves nothing that residents said or are readable in any file of the centre', async () => {
  const logged: string[] = [];
  const paper = Buffer.from(`%PDF a paper of ${markers.join(' ')}`, 'utf8');
  const demo = await openDemoHub({
    print: { renderPdf: async () => paper, print: async () => ({ printed: true, printer: 'p', message: null }) },
    log: createLog(
      (line) => logged.push(line),
      () => '',
    ),
  });
  await liveThroughADay(demo);

  const files = await readdir(demo.dataDir, { recursive: true, withFileTypes: true });
  const names = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const contents = await Promise.all(names.map(async (name) => [name, await readFile(name)] as const));
  const found = contents.flatMap(([name, bytes]) =>
    markers.filter((marker) => bytes.includes(Buffer.from(marker, 'utf8'))).map((marker) => `${marker} in ${name}`),
  );
  await demo.close();

  // The search itself must be able to find: the name of the centre is no secret.
  expect(contents.some(([, bytes]) => bytes.includes(Buffer.from('一门示范', 'utf8')))).toBe(true);
  expect(names.some((name) => name.endsWith('.sealed'))).toBe(true);
  expect(found).toEqual([]);
  expect(markers.filter((marker) => logged.join('\n').includes(marker))).toEqual([]);
}, 180_000);

it.each(['身份证 11010519491231002X 不对', '电话 13800138000'])('redacts “%s” in the log', (text) => {
  expect(redact(text)).toContain('[redacted]');
  expect(redact(text)).not.toMatch(/\d{11}/);
});

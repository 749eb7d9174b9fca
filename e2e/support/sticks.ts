import fs from 'node:fs';
import path from 'node:path';
import { loadStandards } from '../../core/service/standards/load-standards';
import { createPerson, createStandardsOffice } from '../../hub/testing/signed-standards';
import { root } from './shell';

/** The sticks of the story, by name and by what is wrong with each. */
export const badSticks = {
  tampered: '内容与签名不符',
  older: '比已收到的更旧',
  'half-signed': '签名不足规定人数',
  revoked: '用已撤销的密钥签名',
} as const;

const day = 24 * 3600_000;

/**
 * A district's sticks for a centre that trusts its root: a good one, and one for
 * each way in which a bundle may be bad. The version that a good stick brings is
 * 2, that of a bad one 3.
 */
export async function makeSticks(dir: string, dataDir: string): Promise<Readonly<Record<string, string>>> {
  const now = Date.now();
  const shipped = await loadStandards(path.join(root, 'standards'));
  const effectiveFrom = new Date(now + day).toISOString().slice(0, 10);
  const bundle = (version: number) => ({ ...shipped, version, effectiveFrom, title: titleOf(version) });
  const office = createStandardsOffice(now - day);
  const stick = (name: string) => path.join(dir, name, 'yimen-standards');
  fs.mkdirSync(path.join(dataDir, 'standards'), { recursive: true });
  fs.writeFileSync(path.join(dataDir, 'standards', 'trusted-root.json'), office.firstRoot);

  const [one, other] = office.publishers;
  const both = one === undefined || other === undefined ? [] : [one, other];
  await office.publish(stick('older'), { bundles: [{ bundle: bundle(3) }], version: 1, now });
  await office.publish(stick('good'), { bundles: [{ bundle: bundle(2) }], version: 2, now });
  await office.publish(stick('tampered'), { bundles: [{ bundle: bundle(3) }], version: 3, now });
  spoilBundles(path.join(stick('tampered'), 'targets'));
  await office.publish(stick('half-signed'), {
    bundles: [{ bundle: bundle(3) }],
    version: 4,
    now,
    signers: both.slice(0, 1),
  });
  office.changePublishers([...both.slice(0, 1), createPerson()]);
  await office.publish(stick('revoked'), { bundles: [{ bundle: bundle(3) }], version: 5, now, signers: both });
  const names = ['good', ...Object.keys(badSticks)];
  return { YIMEN_STICKS: names.map((name) => path.join(dir, name)).join(path.delimiter) };
}

const titleOf = (version: number) => ({ zh: `第 ${version} 版标准`, en: `Standards, version ${version}` });

function spoilBundles(targets: string): void {
  for (const name of fs.readdirSync(targets)) {
    const file = path.join(targets, name);
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('居住证', '居住正'));
  }
}

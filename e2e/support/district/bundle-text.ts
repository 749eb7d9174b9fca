import path from 'node:path';
import { loadStandards } from '../../../core/service/standards/load-standards';

/** The shipped standards as the file of their next version: one setting changed, one item renamed, one added. */
export async function bundleText(root: string, version: number): Promise<string> {
  const shipped = await loadStandards(path.join(root, 'standards'));
  const [first, ...others] = shipped.items;
  if (first === undefined) {
    throw new Error('The shipped standards have no items');
  }
  return JSON.stringify({
    ...shipped,
    version,
    effectiveFrom: '2027-01-04',
    settings: { ...shipped.settings, missedMinimumCalls: { ...shipped.settings.missedMinimumCalls, value: 4 } },
    items: [
      { ...first, name: { ...first.name, zh: `${first.name.zh}（新）` } },
      ...others,
      { ...first, id: `${first.id}-at-home`, name: { zh: '上门办理居住登记', en: 'Registration at home' } },
    ],
  });
}

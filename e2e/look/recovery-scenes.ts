import path from 'node:path';
import type { CategoryId } from '../../core/domain/id';
import { texts } from '../../renderer/shared/i18n/texts';
import { expectAccessible } from '../support/accessible';
import { startHubProcess, type HubProcess } from './hub-process';
import type { Scene } from './scenes';
import { stationApi } from './station-api';

const setupToken = ({ stations }: HubProcess) => stations.find(({ kind }) => kind === 'setup')?.token ?? '';

/** A centre of its own that only a passphrase opens, as it stands after a restart. */
export async function startLockedHub(root: string, work: string): Promise<HubProcess> {
  const options = { root, dataDir: path.join(work, 'locked'), demo: false };
  const fresh = await startHubProcess(options);
  await stationApi(fresh)(setupToken(fresh), 'centre.setUp', {
    name: '人民路街道社区事务受理服务中心',
    divisionCode: '310101013000',
    managerName: '高敏',
    managerPassword: 'glowing-harbour-7',
    counters: [{ number: 1, name: '综合窗口', mode: 'by-category', categoryIds: ['civil-affairs' as CategoryId] }],
    passphrase: 'forty copper kettles',
  });
  await fresh.stop();
  return startHubProcess(options);
}

/** What a start shows where the passphrase, or the recovery key in its place, opens the data. */
export function recoveryScenes(hub: HubProcess): readonly Scene[] {
  const token = setupToken(hub);
  const scene = (name: string, go: Scene['go']): Scene => ({
    screen: 'welcome',
    name,
    token,
    go: async (page, language) => {
      await go(page, language);
      await page.waitForTimeout(400);
      await expectAccessible(page, name);
    },
  });
  const recover: Scene['go'] = (page, language) =>
    page.getByRole('button', { name: texts[language].recovery.unlock.useKey }).click();
  return [
    scene('2-locked', (page, language) =>
      page.getByRole('button', { name: texts[language].recovery.unlock.useKey }).waitFor(),
    ),
    scene('3-recovery-key', recover),
    scene('4-recovery-key-wrong', async (page, language) => {
      const { recovery } = texts[language];
      await recover(page, language);
      await page.getByLabel(recovery.unlock.key).fill('ABCD-EFGH');
      await page.getByLabel(recovery.unlock.newPassphrase).fill('seven paper lanterns');
      await page.getByRole('button', { name: recovery.unlock.submit }).click();
      await page.getByText(recovery.fault.length).waitFor();
    }),
  ];
}

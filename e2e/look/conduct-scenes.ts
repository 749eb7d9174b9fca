import type { Page } from '@playwright/test';
import { demoPassword } from '../../core/service/centre/demo-centre';
import type { BusinessDate } from '../../core/domain/calendar/instant';
import { texts, type Language } from '../../renderer/shared/i18n/texts';
import { expectAccessible } from '../support/accessible';
import type { Centre, Desk } from './mid-morning';
import type { Scene } from './scenes';

/** Somebody is absent with a deputy, another will be; questions of every kind, one long answered. */
async function keepConduct({ call, tokenOf }: Centre, { token }: Desk): Promise<void> {
  const manager = tokenOf('manager');
  const { staff: self } = await call(token, 'session.read', {});
  const staff = (await call(manager, 'staff.list', {})).filter(
    ({ active, roles }) => active && roles.includes('clerk'),
  );
  const [absent, coming, other] = staff.filter(({ id }) => id !== self?.id);
  if (self === null || absent === undefined || coming === undefined || other === undefined) {
    throw new Error('The demo centre has too few clerks');
  }
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now()) as BusinessDate;
  const later = new Date(Date.parse(today) + 6 * 86_400_000).toISOString().slice(0, 10) as BusinessDate;
  const { items } = await call(manager, 'catalog.read', {});
  const itemIds = items
    .filter(({ kind }) => kind === 'accept')
    .slice(0, 2)
    .map(({ id }) => id);
  const appoint = (staffId: typeof self.id, deputyId: typeof self.id, from: BusinessDate, ids: typeof itemIds) =>
    call(manager, 'deputy.appoint', { staffId, deputyId, itemIds: ids, from, to: later });
  await appoint(absent.id, self.id, today, []);
  await appoint(coming.id, other.id, later, itemIds);

  const asked = { channel: 'walkIn', ticketId: null, residentId: null, handTo: null, ending: null } as const;
  const record = (question: string, more: object) =>
    call(token, 'enquiry.record', { ...asked, asker: null, question, ...more });
  await record('社保卡在哪里补？', { ending: { outcome: 'answered', words: '4 号窗口，带身份证' } });
  await record('老房子加装电梯的补贴问谁？', {
    channel: 'phone',
    asker: '周先生 13700137000',
    handTo: { kind: 'department', name: '房管所' },
  });
  await record('居住证积分什么时候能查到？', { handTo: { kind: 'staff', staffId: other.id } });
}

function once(centre: Centre, desk: Desk): () => Promise<void> {
  let kept: Promise<void> | null = null;
  return () => (kept ??= keepConduct(centre, desk));
}

/** The conduct rules on the manager's pages and the desk; the recovery key as the manager makes it anew. */
export function conductScenes(centre: Centre, desk: Desk): readonly Scene[] {
  const prepare = once(centre, desk);
  const manager = (name: string, go: Scene['go']): Scene => ({
    screen: 'manager',
    name,
    token: centre.tokenOf('manager'),
    prepare,
    go,
  });
  const open = async (page: Page, language: Language, place: 'staff' | 'enquiries' | 'settings') => {
    const name = texts[language].manager.rail[place];
    await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const checked = (name: string, go: Scene['go']): Scene =>
    manager(name, async (page, language) => {
      await go(page, language);
      await page.waitForTimeout(400);
      await expectAccessible(page, name);
    });
  const askKey = async (page: Page, language: Language) => {
    await open(page, language, 'settings');
    await press(page, texts[language].recovery.manager.make);
    await page.getByRole('dialog').getByLabel(texts[language].recovery.manager.password).fill(demoPassword);
  };
  return [
    checked('40-deputies', async (page, language) => {
      await open(page, language, 'staff');
      const table = page.getByRole('table', { name: texts[language].conduct.deputies.title });
      await page.getByRole('table').first().getByRole('row').nth(2).waitFor();
      await table.getByRole('row').last().scrollIntoViewIfNeeded();
    }),
    checked('41-name-a-deputy', async (page, language) => {
      await open(page, language, 'staff');
      await press(page, texts[language].conduct.deputies.add);
    }),
    checked('42-questions', (page, language) => open(page, language, 'enquiries')),
    checked('43-hand-over', async (page, language) => {
      await open(page, language, 'enquiries');
      await page.getByText(texts[language].conduct.enquiries.pass, { exact: true }).first().click();
    }),
    checked('44-recovery-key-asks', askKey),
    checked('45-recovery-key', async (page, language) => {
      await askKey(page, language);
      await press(page, texts[language].recovery.manager.confirm);
      await page.getByText(texts[language].recovery.sheet.kept).waitFor();
    }),
    deskScene(desk.token, prepare),
  ];
}

/** The dialog that the desk opens by its key. */
function deskScene(token: string, prepare: () => Promise<void>): Scene {
  return {
    screen: 'clerk',
    name: '40-questions',
    token,
    prepare,
    go: async (page) => {
      await page.waitForTimeout(300);
      await page.keyboard.press('Alt+KeyQ');
      await page.getByRole('dialog').waitFor();
      await page.waitForTimeout(400);
      await expectAccessible(page, 'first questions');
    },
  };
}

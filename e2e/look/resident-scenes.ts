import type { Page } from '@playwright/test';
import type { TicketId } from '../../core/domain/id';
import { texts, type Language } from '../../renderer/shared/i18n/texts';
import type { Centre, Desk } from './mid-morning';
import type { Scene } from './scenes';

/** Invented, each with a check digit that fits. */
const people = [
  { name: '买买提·吐尔逊', number: '650102199003071235', phone: '13900139001' },
  { name: '𠮷田三', number: '11010519491231002X', phone: '13800138000' },
] as const;

const address = { divisionCode: '310101000000', detail: '人民大道200号' };

type Known = Awaited<ReturnType<typeof makeResidents>>;

/** A family, and one person twice. */
async function makeResidents({ call }: Centre, { token }: Desk) {
  const ids = [];
  for (const { name, number, phone } of people) {
    const { residentId } = await call(token, 'resident.register', {
      values: [
        { field: 'name', value: name },
        { field: 'phones', value: phone },
        { field: 'residenceAddress', value: address },
        { field: 'ethnicGroup', value: '01' },
      ],
      document: { kind: 'residentIdCard', number },
      verified: true,
    });
    ids.push(residentId);
  }
  for (const phone of ['13700137000', '13600136000']) {
    await call(token, 'resident.register', {
      values: [
        { field: 'name', value: '欧阳娜娜' },
        { field: 'birthDate', value: '1980-01-01' },
        { field: 'phones', value: phone },
      ],
      verified: false,
    });
  }
  const [one, other] = ids;
  if (one === undefined || other === undefined) {
    throw new Error('Nobody was registered');
  }
  await call(token, 'resident.relate', { residentId: other, otherId: one, relation: 'spouse', sameHousehold: true });
  await call(token, 'resident.consent', { residentId: other, purpose: 'reuse', given: true });
  await call(token, 'resident.reveal', { residentId: other, fields: ['name', 'phones'], purpose: 'contact' });
  return { residentId: other };
}

/** Made once, when the first picture wants them. */
function once(centre: Centre, desk: Desk): () => Promise<Known> {
  let known: Promise<Known> | null = null;
  return () => (known ??= makeResidents(centre, desk));
}

/** The finder, a registration, the record, and what it takes to see behind the mask. */
export function residentScenes(centre: Centre, desk: Desk, manager: string): readonly Scene[] {
  const know = once(centre, desk);
  const { token, counterId } = desk;
  const identify = async () => {
    const { residentId } = await know();
    const { current } = await centre.call(token, 'queue.desk', { counterId });
    await centre.call(token, 'resident.identify', { ticketId: current?.ticketId as TicketId, residentId });
  };
  const find = (text: string) => async (page: Page) => {
    await page.locator('button[aria-keyshortcuts="F5"][aria-disabled="false"]').click();
    await page.getByRole('combobox').fill(text);
    await page.getByRole('combobox').press('Enter');
    await page.waitForTimeout(600);
  };
  const record = async (page: Page, language: Language) => {
    await page.getByRole('button', { name: texts[language].residents.block.record }).click();
  };
  const clerk = (name: string, prepare: () => Promise<unknown>, go: Scene['go']): Scene => ({
    screen: 'clerk',
    name,
    token,
    prepare: async () => void (await prepare()),
    go,
  });
  return [
    clerk('30-not-identified', know, async () => undefined),
    clerk('31-finder', know, find('13800138000')),
    clerk('32-register', know, async (page, language) => {
      await find('650102199003071236')(page);
      const dialog = page.getByRole('dialog');
      await dialog.getByText('650102199003071236').waitFor();
      await dialog.getByRole('combobox').press('Enter');
      await dialog.getByLabel(texts[language].residents.register.name).click();
    }),
    clerk('33-identified', identify, async () => undefined),
    clerk('34-record', identify, record),
    clerk('35-reveal', identify, async (page, language) => {
      await record(page, language);
      await page.getByRole('button', { name: texts[language].residents.record.reveal }).click();
    }),
    clerk('36-correct', identify, async (page, language) => {
      await record(page, language);
      await page.getByRole('button', { name: texts[language].residents.record.correct }).click();
    }),
    ...managerScenes(manager),
  ];
}

function managerScenes(token: string): readonly Scene[] {
  const open = async (page: Page, language: Language) => {
    const name = texts[language].manager.rail.residents;
    await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  };
  const tab = (name: 'duplicates' | 'reveals') => async (page: Page, language: Language) => {
    await open(page, language);
    await page.getByRole('tab', { name: texts[language].residents.manager.tabs[name] }).click();
  };
  const erase = async (page: Page, language: Language) => {
    await open(page, language);
    await page.getByRole('combobox').fill('jitiansan');
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: texts[language].residents.manager.erase }).click();
  };
  const scene = (name: string, go: Scene['go']): Scene => ({ screen: 'manager', name, token, go });
  return [scene('30-duplicates', tab('duplicates')), scene('31-erase', erase), scene('32-looks', tab('reveals'))];
}

import type { Page } from '@playwright/test';
import type { CaseId, ItemId, ResidentId } from '../../core/domain/id';
import { texts } from '../../renderer/shared/i18n/texts';
import type { Centre } from './mid-morning';
import type { Scene } from './scenes';

const permit = 'residence-permit-replacement' as ItemId;
const card = 'medical-insurance-card-application' as ItemId;

/** Named so that each way to a case can be seen: two of one surname, a rare sign, a name of another tongue. */
const names = ['王芳', '王小芳', '𠮷𬎆', '买买提·吐尔逊', '欧阳明'];

let made: Promise<string> | null = null;

/** Cases of several people at several stages, and one that came by telephone; answers with the code of a receipt. */
async function makeCases({ call, desks }: Centre): Promise<string> {
  const token = desks[3]?.token ?? '';
  let code = '';
  for (const [index, name] of names.entries()) {
    const values = [{ field: 'name' as const, value: name }];
    const { residentId }: { residentId: ResidentId } = await call(token, 'resident.register', {
      values,
      verified: true,
    });
    const itemIds = index % 2 === 0 ? [permit] : [permit, card];
    const { cases } = await call(token, 'case.open', { channel: 'phone', ticketId: null, residentId, itemIds });
    const caseId = cases[0]?.caseId as CaseId;
    if (index < 3) {
      const { materials } = await call(token, 'case.read', { caseId });
      for (const { materialId } of materials) {
        await call(token, 'case.setMaterial', { caseId, materialId, form: 'paper', copies: 1, dueOn: null });
      }
      code = (await call(token, 'case.accept', { caseId })).progressCode;
    }
  }
  await call(token, 'case.takeRequest', {
    itemIds: [card],
    residentId: null,
    caller: { name: '赵来电', phone: '13611112222' },
    words: '想问医保参保要带什么',
    callBackOn: '2027-01-04' as never,
  });
  return code;
}

type Opened = Readonly<{ prepare: () => Promise<void>; code: () => Promise<string> }>;

function kioskScenes(token: string, { prepare, code }: Opened): readonly Scene[] {
  const open: Scene['go'] = async (page, language) => {
    await page.waitForTimeout(500);
    // Where nobody stands the first touch only begins; another language or large text has begun already.
    const start = page.getByRole('button', { name: texts.zh.kiosk.attract.begin });
    if (await start.isVisible()) {
      await start.click();
      await page.waitForTimeout(500);
    }
    await page.getByRole('button', { name: texts[language].caseList.kiosk.open }).click();
  };
  const type = (codeOf: () => Promise<string>): Scene['go'] => {
    return async (page: Page, language) => {
      await open(page, language);
      await page.getByRole('textbox').fill(await codeOf());
    };
  };
  const kiosk = { screen: 'kiosk', token, prepare } as const;
  return [
    { ...kiosk, name: '8-progress', go: open },
    { ...kiosk, name: '9-progress-answer', go: type(code) },
    { ...kiosk, name: '10-progress-wrong', go: type(async () => 'ABCDE23456') },
  ];
}

function clerkScenes(token: string, { prepare }: Opened): readonly Scene[] {
  const open: Scene['go'] = async (page) => {
    await page.keyboard.press('Alt+l');
    await page.getByRole('table').waitFor();
  };
  const atDesk = { screen: 'clerk', token, prepare } as const;
  return [
    { ...atDesk, name: '20-case-list', go: open },
    {
      ...atDesk,
      name: '21-case-summary',
      go: async (page, language) => {
        await open(page, language);
        await page.getByRole('row').nth(1).getByRole('button').click();
      },
    },
    {
      ...atDesk,
      name: '22-note-a-call',
      go: async (page, language) => {
        await open(page, language);
        await page.getByRole('button', { name: texts[language].caseList.request.button }).click();
        await page.getByLabel(texts[language].caseList.request.searchText).fill('wang');
        await page.keyboard.press('Enter');
      },
    },
  ];
}

function managerScenes(token: string, { prepare }: Opened): readonly Scene[] {
  const open: Scene['go'] = async (page, language) => {
    const name = texts[language].manager.rail.cases;
    await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
    await page.getByRole('table').waitFor();
  };
  const byManager = { screen: 'manager', token, prepare } as const;
  return [
    { ...byManager, name: '20-cases', go: open },
    {
      ...byManager,
      name: '22-case-read',
      go: async (page, language) => {
        await open(page, language);
        await page.getByRole('row').nth(2).getByRole('button').click();
      },
    },
    {
      ...byManager,
      name: '21-export',
      go: async (page, language) => {
        await open(page, language);
        await page.getByRole('button', { name: texts[language].caseList.export.button }).click();
      },
    },
  ];
}

/** The list over the clerk's desk and in the manager's console, and the look-up at the kiosk. */
export function caseListScenes(centre: Centre, clerk: string): readonly Scene[] {
  const code = () => (made ??= makeCases(centre));
  const opened: Opened = { code, prepare: async () => void (await code()) };
  return [
    ...kioskScenes(centre.tokenOf('kiosk'), opened),
    ...clerkScenes(clerk, opened),
    ...managerScenes(centre.tokenOf('manager'), opened),
  ];
}

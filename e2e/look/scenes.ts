import type { Page } from '@playwright/test';
import { texts, type Language } from '../../renderer/shared/i18n/texts';
import { formScenes, workshopScenes } from './form-scenes';
import type { Centre } from './mid-morning';
import { residentScenes } from './resident-scenes';

/** One picture: how to get there from a screen that has just opened. */
export type Scene = Readonly<{
  screen: string;
  name: string;
  token: string;
  /** What must be so before the screen opens. */
  prepare?: () => Promise<void>;
  go: (page: Page, language: Language) => Promise<void>;
}>;

const stay = async () => undefined;

/** Items of the demo centre's standard that the pictures show. */
const category = { zh: '居住证与户政', en: 'Residence and household register' } as const;
const item = { zh: '来沪人员居住登记', en: 'Residence registration for newcomers' } as const;

async function press(page: Page, name: string): Promise<void> {
  // Kiosk pages ignore the second half of a double tap for a moment.
  await page.waitForTimeout(500);
  await page.getByRole('button', { name }).first().click();
}

async function openItem(page: Page, language: Language): Promise<void> {
  await press(page, category[language]);
  await press(page, item[language]);
}

function kioskScenes(token: string): readonly Scene[] {
  const kiosk = (name: string, go: Scene['go']): Scene => ({ screen: 'kiosk', name, token, go });
  return [
    kiosk('1-home', stay),
    kiosk('2-category', (page, language) => press(page, category[language])),
    kiosk('3-item', openItem),
    kiosk('4-item-priority', async (page, language) => {
      await openItem(page, language);
      await page.waitForTimeout(500);
      await page.getByRole('checkbox').first().click();
      await page.getByRole('checkbox', { name: texts[language].kiosk.priority.choice }).click();
    }),
    kiosk('5-ticket', async (page, language) => {
      await openItem(page, language);
      await press(page, texts[language].kiosk.item.take);
      await page.getByRole('heading', { name: texts[language].kiosk.ticket.yours }).waitFor();
    }),
    kiosk('6-search', async (page, language) => {
      await press(page, texts[language].kiosk.home.search);
      await page.waitForTimeout(500);
      for (const letter of 'JZ') {
        await page.getByRole('button', { name: letter, exact: true }).click();
      }
    }),
    kiosk('7-look-ups', (page, language) => press(page, texts[language].kiosk.home.lookUps)),
  ];
}

/** A picture must not catch the screen as it falls quiet. Milliseconds. */
const leastAsking = 20_000;

function ratingScenes(centre: Centre): readonly Scene[] {
  const desk = centre.desks.at(-2);
  const quiet = centre.desks.at(-1);
  if (desk === undefined || quiet === undefined) {
    return [];
  }
  const prepare = async () => {
    const { prompt } = await centre.call(desk.rating, 'review.prompt', {});
    if (prompt === null || Date.parse(prompt.askUntil) < Date.now() + leastAsking) {
      await centre.finishOne(desk);
    }
  };
  const choose = (level: string) => async (page: Page) => {
    await page.getByRole('group').first().getByRole('button', { name: level }).click();
  };
  return [
    { screen: 'rating', name: '1-quiet', token: quiet.rating, go: stay },
    { screen: 'rating', name: '2-question', token: desk.rating, prepare, go: stay },
    { screen: 'rating', name: '3-reasons', token: desk.rating, prepare, go: choose('5') },
    { screen: 'rating', name: '4-bad-reasons', token: desk.rating, prepare, go: choose('1') },
  ];
}

/** A call that comes while the hall looks on stands out for some seconds. */
async function callWhileWatching(centre: Centre, page: Page): Promise<void> {
  const desk = centre.desks[2];
  if (desk !== undefined) {
    await page.waitForTimeout(500);
    await centre.finishOne(desk);
    await centre.call(desk.token, 'queue.callNext', { counterId: desk.counterId });
    await page.waitForTimeout(500);
  }
}

function managerScenes(token: string): readonly Scene[] {
  const places = [
    'hall',
    'counters',
    'staff',
    'stations',
    'scores',
    'badReviews',
    'standards',
    'audit',
    'settings',
  ] as const;
  return places.map((place, index) => ({
    screen: 'manager',
    name: `${index + 1}-${place}`,
    token,
    go: async (page, language) => {
      const name = texts[language].manager.rail[place];
      await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
    },
  }));
}

/** Every screen of the centre that is at work. */
export function scenesOf(centre: Centre): readonly Scene[] {
  const [busy, second] = centre.desks;
  return [
    ...kioskScenes(centre.tokenOf('kiosk')),
    { screen: 'hall', name: '1-called', token: centre.tokenOf('hall'), go: stay },
    { screen: 'hall', name: '2-calling', token: centre.tokenOf('hall'), go: (page) => callWhileWatching(centre, page) },
    ...ratingScenes(centre),
    { screen: 'clerk', name: '1-serving', token: busy?.token ?? '', go: stay },
    { screen: 'clerk', name: '2-with-held', token: second?.token ?? '', go: stay },
    ...(busy === undefined ? [] : formScenes(centre, busy)),
    ...managerScenes(centre.tokenOf('manager')),
    ...workshopScenes(centre.tokenOf('manager')),
    ...(busy === undefined ? [] : residentScenes(centre, busy, centre.tokenOf('manager'))),
  ];
}

import type { Page } from '@playwright/test';
import { texts, type Language } from '../../renderer/shared/i18n/texts';
import { caseListScenes } from './case-list-scenes';
import { conductScenes } from './conduct-scenes';
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

/** The first page of a kiosk where nobody stands; another language or large text has begun already. */
async function begin(page: Page): Promise<void> {
  await page.waitForTimeout(500);
  const button = page.getByRole('button', { name: texts.zh.kiosk.attract.begin });
  if (await button.isVisible()) {
    await button.click();
  }
}

async function openItem(page: Page, language: Language): Promise<void> {
  await press(page, category[language]);
  await press(page, item[language]);
}

function kioskScenes(token: string): readonly Scene[] {
  const kiosk = (name: string, go: Scene['go']): Scene => ({ screen: 'kiosk', name, token, go });
  return [
    kiosk('0-attract', stay),
    kiosk('1-home', begin),
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
      await begin(page);
      await press(page, texts[language].kiosk.home.search);
      await page.waitForTimeout(500);
      for (const letter of 'JZ') {
        await page.getByRole('button', { name: letter, exact: true }).click();
      }
    }),
    // With large text these stand in for each other: fewer choices at once.
    kiosk('7-look-ups-or-events', async (page, language) => {
      await begin(page);
      const { lookUps, lifeEvents } = texts[language].kiosk.home;
      const isSimple = (await page.getByRole('button', { name: lookUps }).count()) === 0;
      await press(page, isSimple ? lifeEvents : lookUps);
    }),
    kiosk('8-person', async (page, language) => {
      await begin(page);
      await press(page, texts[language].kiosk.person.offer);
      await page.waitForTimeout(500);
      await page.keyboard.type('1101051949123100', { delay: 80 });
      await page.getByRole('button', { name: texts[language].kiosk.person.confirm }).click();
    }),
    kiosk('9-code', async (page, language) => {
      await begin(page);
      await press(page, texts[language].kiosk.code.offer);
      await page.waitForTimeout(500);
      await page.keyboard.type('4071', { delay: 80 });
    }),
    kiosk('10-collect', async (page, language) => {
      await begin(page);
      await press(page, texts[language].kiosk.code.offer);
      await press(page, texts[language].kiosk.code.kind.collect);
    }),
    kiosk('11-help', async (page, language) => {
      await begin(page);
      await press(page, texts[language].kiosk.help.call);
    }),
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

function displayScenes(centre: Centre): readonly Scene[] {
  const [serving] = centre.desks;
  const calling = centre.desks.at(-2);
  const paused = centre.desks.at(-1);
  const display = (name: string, token: string | undefined, go: Scene['go'] = stay): Scene => ({
    screen: 'display',
    name,
    token: token ?? '',
    go,
  });
  return [
    display('1-serving', serving?.display),
    display('2-calling', calling?.display, async (page) => {
      if (calling !== undefined) {
        await centre.finishOne(calling);
        await centre.call(calling.token, 'queue.callNext', { counterId: calling.counterId });
        await page.waitForTimeout(500);
      }
    }),
    display('3-paused', paused?.display),
  ];
}

/** As somebody sees it who sees no colours. */
async function withoutColours(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
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
    {
      screen: 'hall',
      name: '3-in-grey',
      token: centre.tokenOf('hall'),
      go: async (page) => {
        await withoutColours(page);
        await callWhileWatching(centre, page);
      },
    },
    ...displayScenes(centre),
    ...ratingScenes(centre),
    { screen: 'clerk', name: '1-serving', token: busy?.token ?? '', go: stay },
    { screen: 'clerk', name: '2-with-held', token: second?.token ?? '', go: stay },
    ...(busy === undefined ? [] : formScenes(centre, busy)),
    ...caseListScenes(centre, busy?.token ?? ''),
    ...managerScenes(centre.tokenOf('manager')),
    ...workshopScenes(centre.tokenOf('manager')),
    ...(busy === undefined ? [] : residentScenes(centre, busy, centre.tokenOf('manager'))),
    ...(busy === undefined ? [] : conductScenes(centre, busy)),
  ];
}

import type { Page } from '@playwright/test';
import type { ItemId } from '../../core/domain/id';
import { texts, type Language } from '../../renderer/shared/i18n/texts';
import type { Centre, Desk } from './mid-morning';
import type { Scene } from './scenes';

/** The form that every picture shows, by its name. */
const form = { zh: '最低生活保障申请表', en: 'Minimum Living Allowance Application' } as const;
const label = {
  name: { zh: '姓名', en: 'Name' },
  idNumber: { zh: '公民身份号码', en: 'ID number' },
  address: { zh: '户籍地址', en: 'Registered address' },
  unmarried: { zh: '未婚', en: 'Never married' },
  self: { zh: '本人', en: 'Self' },
  relation: { zh: '与申请人关系', en: 'Relation to applicant' },
  income: { zh: '月收入（元）', en: 'Monthly income (yuan)' },
  declaration: { zh: /本人声明/, en: /I declare/ },
} as const;

/** The example number of GB 11643. */
const idNumber = '11010519491231002X';

/** One that was begun by the picture before is gone on with. */
async function openForm(page: Page, language: Language): Promise<void> {
  const title = page.getByRole('heading', { name: form[language] });
  const choice = page.getByRole('button', { name: form[language] }).first();
  await title.or(choice).first().waitFor();
  if (!(await title.isVisible())) {
    await choice.click();
  }
  await page.getByRole('button', { name: texts[language].form.check }).waitFor();
}

async function fill(page: Page, language: Language): Promise<void> {
  await openForm(page, language);
  const panel = page.getByRole('tabpanel');
  const words = texts[language].form;
  const cell = (column: string, row: number) =>
    words.cell.replace('{{column}}', column).replace('{{row}}', String(row));
  await panel.getByLabel(label.name[language]).first().fill('王芳');
  await panel.getByLabel(label.idNumber[language]).first().fill(idNumber);
  await panel.getByLabel(label.address[language]).last().fill('人民大道200号');
  await panel.getByRole('radio', { name: label.unmarried[language] }).check();
  const first = panel.getByLabel(cell(label.name[language], 1));
  if (!(await first.isVisible())) {
    await panel.getByRole('button', { name: words.table.addRow }).click();
  }
  await first.fill('王芳');
  await panel.getByLabel(cell(label.relation[language], 1)).fill(label.self[language]);
  await panel.getByLabel(cell(label.idNumber[language], 1)).fill(idNumber);
  await panel.getByLabel(cell(label.income[language], 1)).fill('1234.50');
  await panel.getByRole('checkbox', { name: label.declaration[language] }).check();
}

async function check(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: texts[language].form.check }).click();
}

/** The item whose form the pictures show: whoever is at the counter may have come for another. */
const allowance = 'subsistence-allowance-application' as ItemId;

/** Its case is opened once, for the person at the counter. */
async function beginCase({ call }: Centre, { token, counterId }: Desk): Promise<void> {
  const { current } = await call(token, 'queue.desk', { counterId });
  if (current === null) {
    throw new Error('Nobody is at the counter');
  }
  const { ticketId } = current;
  const cases = await call(token, 'case.ofTicket', { ticketId });
  if (cases.length === 0) {
    await call(token, 'case.open', { channel: 'counter', ticketId, residentId: null, itemIds: [allowance] });
  }
}

/** The form at a counter, from a stranger's empty one to the page where all is checked. */
export function formScenes(centre: Centre, desk: Desk): readonly Scene[] {
  const prepare = () => beginCase(centre, desk);
  const scene = (name: string, go: Scene['go']): Scene => ({ screen: 'clerk', name, token: desk.token, prepare, go });
  return [
    scene('3-form-empty', openForm),
    scene('4-form-errors', async (page, language) => {
      await openForm(page, language);
      await page.getByRole('tabpanel').getByLabel(label.idNumber[language]).first().fill('110105194912310021');
      await check(page, language);
      await page.getByRole('group', { name: /\d/ }).first().waitFor();
    }),
    scene('5-form-table', async (page, language) => {
      await fill(page, language);
      await page.getByRole('button', { name: texts[language].form.table.addRow }).scrollIntoViewIfNeeded();
    }),
    scene('6-form-check', async (page, language) => {
      await fill(page, language);
      await check(page, language);
      await page.getByRole('heading', { name: texts[language].form.review.title }).waitFor();
    }),
    scene('8-case', async (page, language) => {
      await openForm(page, language);
      await page.getByRole('tab', { name: texts[language].clerk.tabs.cases, exact: true }).click();
      await page.getByRole('heading', { name: texts[language].cases.section.deeds }).waitFor();
    }),
    scene('9-case-refusal', async (page, language) => {
      await openForm(page, language);
      await page.getByRole('tab', { name: texts[language].clerk.tabs.cases, exact: true }).click();
      await page.getByRole('button', { name: texts[language].cases.deed.accept, exact: true }).click();
      await page.getByRole('alert').filter({ hasText: texts[language].cases.missing.refused }).waitFor();
    }),
    scene('10-case-notice', async (page, language) => {
      await openForm(page, language);
      await page.getByRole('tab', { name: texts[language].clerk.tabs.cases, exact: true }).click();
      await page.getByRole('button', { name: texts[language].cases.deed.giveNotice, exact: true }).click();
      await page.getByRole('dialog').waitFor();
    }),
    scene('7-form-paper', async (page, language) => {
      await fill(page, language);
      await check(page, language);
      await page.getByRole('button', { name: texts[language].form.review.paper }).click();
    }),
  ];
}

/** The workshop of the manager: the list, a form by its parts, its file and paper, what changed. */
export function workshopScenes(token: string): readonly Scene[] {
  const open = async (page: Page, language: Language) => {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: texts[language].manager.rail.forms, exact: true })
      .click();
  };
  const edit = async (page: Page, language: Language) => {
    await open(page, language);
    const words = texts[language].workshop;
    const name = words.list.openWhat.replace('{{name}}', form[language]).split('{{')[0] ?? '';
    await page.getByRole('button', { name }).first().click();
    await page.getByRole('tab', { name: words.tabs.structure }).waitFor();
  };
  const tab =
    (name: 'json' | 'tests' | 'diff', paper = false) =>
    async (page: Page, language: Language) => {
      await edit(page, language);
      const words = texts[language].workshop;
      await page.getByRole('tab', { name: words.tabs[name] }).click();
      if (paper) {
        await page.getByRole('tab', { name: words.preview.paper }).click();
      }
    };
  const scene = (name: string, go: Scene['go']): Scene => ({ screen: 'manager', name, token, go });
  return [
    scene('20-forms', open),
    scene('21-form-structure', edit),
    scene('22-form-file', tab('json', true)),
    scene('23-form-trials', tab('tests')),
    scene('24-form-changes', tab('diff')),
  ];
}

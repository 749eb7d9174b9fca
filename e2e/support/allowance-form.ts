import { expect, type Page } from '@playwright/test';
import { registerStranger } from './identify';
import { applicant } from './people';

/** Opens the form that fits the item and fills every field it demands. */
export async function fillAllowanceForm(clerk: Page): Promise<void> {
  await clerk.getByRole('button', { name: '最低生活保障申请表' }).click();
  const section = clerk.getByRole('tabpanel');
  await section.getByLabel('姓名', { exact: false }).first().fill(applicant.name);
  await section.getByLabel('公民身份号码').first().fill(applicant.idNumber);
  // Where places are chosen from a list, what is typed comes after them.
  await section.getByLabel('户籍地址').last().fill(applicant.address);
  await section.getByLabel('联系电话').fill(applicant.phone);
  await section.getByRole('radio', { name: '未婚' }).check();
  await section.getByRole('button', { name: '添加一行' }).click();
  await section.getByLabel('姓名，第 1 行').fill(applicant.name);
  await section.getByLabel('与申请人关系，第 1 行').fill('本人');
  await section.getByLabel('公民身份号码，第 1 行').fill(applicant.idNumber);
  await section.getByLabel(/月收入.*，第 1 行/).fill(applicant.monthlyIncome);
  await clerk.keyboard.press('Tab');
  await expect(section.getByText(/^已保存/)).toBeVisible();
  const declaration = section.getByRole('checkbox', { name: /本人声明/ });
  await declaration.click();
  await expect(declaration).toBeChecked();
  await expect(section.getByText(/^已保存/)).toBeVisible();
}

/** Checks, submits, accepts, and answers with the case's number. */
export async function submitForm(clerk: Page): Promise<string> {
  await clerk.getByRole('button', { name: '检查并提交' }).click();
  await expect(clerk.getByRole('heading', { name: '请核对全部内容' })).toBeVisible();
  await clerk.getByRole('button', { name: '确认提交' }).click();
  await expect(clerk.getByRole('button', { name: '受理', exact: true })).toBeVisible();
  await registerStranger(clerk, applicant);
  await clerk.getByRole('button', { name: '受理', exact: true }).click();
  await expect(clerk.getByRole('status').getByText('受理编号', { exact: true })).toBeVisible();
  const number = /\d{6,}[\w-]*/.exec(await clerk.getByRole('status').filter({ hasText: '受理编号' }).innerText())?.[0];
  if (number === undefined) {
    throw new Error('The console shows no case number');
  }
  return number;
}

import { expect, type Page } from '@playwright/test';

/** The resident's own answer: a level, one reason, sent. */
export async function rate(rating: Page, level: string, reason: string): Promise<void> {
  await expect(rating.getByRole('heading', { name: '这次服务，您满意吗？' })).toBeVisible();
  const levels = rating.getByRole('group', { name: '满意程度' }).getByRole('button');
  await expect(levels).toHaveCount(5);
  await levels.filter({ hasText: level }).first().click();
  await rating.getByRole('button', { name: reason }).click();
  await rating.getByRole('button', { name: '提交评价' }).click();
  await expect(rating.getByRole('heading', { name: '谢谢您的评价' })).toBeVisible();
}

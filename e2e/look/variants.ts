import type { Browser, Page } from '@playwright/test';
import type { Language } from '../../renderer/shared/i18n/texts';
import { texts } from '../../renderer/shared/i18n/texts';

export type Size = Readonly<{ width: number; height: number }>;

export type Variant = Readonly<{ language: Language; isLarge: boolean; size: Size }>;

const desktop: Size = { width: 1280, height: 800 };
/** The small panel above a counter. */
const strip: Size = { width: 800, height: 480 };
const totem: Size = { width: 1080, height: 1920 };

/** Both languages, both sizes of text; the kiosk also stands upright. */
export function variantsOf(screen: string): readonly Variant[] {
  if (screen === 'display') {
    // Both languages stand on it already, and nobody can touch it.
    return [desktop, strip].map((size) => ({ language: 'zh', isLarge: false, size }));
  }
  const sizes = screen === 'kiosk' ? [desktop, totem] : [desktop];
  return sizes.flatMap((size) =>
    (['zh', 'en'] as const).flatMap((language) => [false, true].map((isLarge) => ({ language, isLarge, size }))),
  );
}

export function variantName({ language, isLarge, size }: Variant): string {
  return `${language}-${isLarge ? 'large' : 'normal'}-${size.width}x${size.height}`;
}

/** A page of its own, switched over by the same buttons that a resident has. */
export async function openPage(browser: Browser, address: string, { language, isLarge, size }: Variant): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stderr.write(`${address.split('#')[0]}: ${error.message}\n`));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      process.stderr.write(`${address.split('#')[0]}: ${message.text()}\n`);
    }
  });
  await page.goto(address);
  const { largeText, language: switchText } = texts.zh.common;
  // A kiosk is deaf to the second half of a double tap, and has just changed its page.
  await page.waitForTimeout(500);
  if (isLarge) {
    await page.getByRole('button', { name: largeText.on }).first().click();
  }
  if (language === 'en') {
    await page.waitForTimeout(isLarge ? 500 : 0);
    await page.getByRole('button', { name: switchText.other }).first().click();
  }
  return page;
}

/** Waits for the hub's answers and the fonts, so that no picture shows half a page. */
export async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(500);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

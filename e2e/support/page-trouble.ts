import type { Page } from '@playwright/test';

export type PageTrouble = Readonly<{
  watch: (page: Page) => void;
  /** Everything that pages complained of: errors, refusals of the policy, failed loads. */
  list: () => readonly string[];
  /** For a story that provokes refusals. */
  forget: () => void;
}>;

/** The accessibility check tries its script in every frame; a frozen paper lets none in, as it should. */
const expected = /^Blocked script execution in 'about:(srcdoc|blank)'/;

export function watchPage(): PageTrouble {
  const found: string[] = [];
  const watched = new Set<Page>();
  return {
    watch: (page) => {
      if (watched.has(page)) {
        return;
      }
      watched.add(page);
      page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
      page.on('console', (message) => {
        const isTrouble = message.type() === 'error' || message.text().includes('Content Security Policy');
        if (isTrouble && !expected.test(message.text())) {
          found.push(`${page.url()}: ${message.text()} ${message.location().url}`);
        }
      });
    },
    list: () => found,
    forget: () => {
      found.length = 0;
    },
  };
}

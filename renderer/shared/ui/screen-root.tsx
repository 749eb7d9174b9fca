import type { ReactNode } from 'react';
import { chooseLine } from '../hub/choose-line';
import { createHubClient } from '../hub/hub-client';
import { HubProvider } from '../hub/hub-context';
import { LineBanner } from './line-banner';
import { mountPage, PageFrame } from './page-root';
import { isPublicScreen, type ScreenName } from './screen-name';

/** Puts a screen on the page with its line to the hub. */
export function mountScreen(name: ScreenName, screen: ReactNode): void {
  const client = createHubClient(chooseLine(window.location));
  mountPage(
    <HubProvider client={client}>
      <PageFrame name={name} banner={<LineBanner forStaff={!isPublicScreen(name)} />}>
        {screen}
      </PageFrame>
    </HubProvider>,
  );
}

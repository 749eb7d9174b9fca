import { mountPage, PageFrame } from '../shared/ui/page-root';
import { DistrictApp } from './district-app';
import { createConsoleClient } from './line/console-client';
import { ConsoleProvider } from './line/console-context';

const client = createConsoleClient(window.fetch.bind(window));

mountPage(
  <ConsoleProvider client={client}>
    <PageFrame name="district">
      <DistrictApp />
    </PageFrame>
  </ConsoleProvider>,
);

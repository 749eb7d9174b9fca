import { mountPage, PageFrame } from '../shared/ui/page-root';
import { DevicePage } from './device-page';
import { openShellLine } from './shell-line';

const line = openShellLine();

// No line to the hub: what is set here belongs to this computer, whatever centre it stands in.
mountPage(
  <PageFrame name="device">
    <DevicePage line={line} />
  </PageFrame>,
);

import { devicesDrill } from './devices/drill';
import { itHolds } from './support/short-drill';

itHolds(devicesDrill, { runs: 40 });

import { syncDrill } from './sync/drill';
import { itHolds } from './support/short-drill';

itHolds(syncDrill, { runs: 200 });

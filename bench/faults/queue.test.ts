import { hallDrill } from './queue/drill';
import { itHolds } from './support/short-drill';

itHolds(hallDrill, { runs: 60 });

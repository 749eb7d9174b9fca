import { killDrill } from './kill/drill';
import { itHolds } from './support/short-drill';

itHolds(killDrill, { runs: 5 });

import { rotDrill } from './rot/drill';
import { itHolds } from './support/short-drill';

itHolds(rotDrill, { runs: 30 });

import { clockDrill } from './clock/drill';
import { itHolds } from './support/short-drill';

itHolds(clockDrill, { runs: 400 });

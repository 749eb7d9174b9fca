import { privacyDrill } from './privacy/drill';
import { itHolds } from './support/short-drill';

itHolds(privacyDrill, { runs: 2 });

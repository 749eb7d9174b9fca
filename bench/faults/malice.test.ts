import { maliceDrill } from './malice/drill';
import { itHolds } from './support/short-drill';

itHolds(maliceDrill, { runs: 3 });

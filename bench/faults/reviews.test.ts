import { reviewsDrill } from './reviews/drill';
import { itHolds } from './support/short-drill';

itHolds(reviewsDrill, { runs: 25 });

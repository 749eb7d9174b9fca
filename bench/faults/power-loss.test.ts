import { powerLossDrill } from './power-loss/drill';
import { compileRecorder } from './support/compile-recorder';
import { itHolds } from './support/short-drill';

itHolds(powerLossDrill, { runs: 10, needs: async () => (await compileRecorder()) !== null });

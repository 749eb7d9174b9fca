import { diskDrill } from './disk/drill';
import { compileRecorder } from './support/compile-recorder';
import { itHolds } from './support/short-drill';

itHolds(diskDrill, { runs: 3, needs: async () => (await compileRecorder()) !== null });

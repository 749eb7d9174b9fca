import type { BusinessDate } from '../calendar/instant';
import type { ItemId, StaffId } from '../id';
import type { CaseChannel, CaseState } from './case-state';
import type { RunningLamp } from './lamp-days';

/** What a list of cases is narrowed to, as it is kept and sent; all that is given must hold. */
export type CaseFilterShape = Readonly<{
  states?: readonly CaseState[] | undefined;
  itemId?: ItemId | undefined;
  /** `me` is whoever looks: a shared view means each reader's own cases. */
  staffId?: StaffId | 'me' | undefined;
  channel?: CaseChannel | undefined;
  openedFrom?: BusinessDate | undefined;
  openedTo?: BusinessDate | undefined;
  dueBy?: BusinessDate | undefined;
  lamps?: readonly RunningLamp[] | undefined;
  callBack?: true | undefined;
}>;

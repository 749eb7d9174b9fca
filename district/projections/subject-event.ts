import type { Effect, SubjectKind } from './effect';
import type { Place } from './place';

/** One event of one subject, as the tables are folded from it. */
export type SubjectEvent = Place &
  Readonly<{
    eventId: string;
    kind: SubjectKind;
    subjectId: string;
    type: string;
    at: string;
    businessDate: string;
    payload: Effect['payload'];
  }>;

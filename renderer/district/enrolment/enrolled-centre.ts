import type { ConsoleOutput } from '../../../core/contract/console';

export type EnrolledCentre = ConsoleOutput<'enrolment.list'>[number];
export type CentreKey = EnrolledCentre['keys'][number];

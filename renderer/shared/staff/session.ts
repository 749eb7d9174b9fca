import type { OutputOf } from '../../../core/contract';

export type Session = OutputOf<'session.read'>;

/** A session in which somebody works. */
export type StaffSession = Session & Readonly<{ staff: NonNullable<Session['staff']> }>;

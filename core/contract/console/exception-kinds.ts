/** Kinds this version has words for; a newer server may know more. */
export const exceptionKinds = ['fork', 'clone', 'refusal', 'parked', 'revocation', 'enrolment'] as const;

export type ExceptionKind = (typeof exceptionKinds)[number];

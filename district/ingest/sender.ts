/** Whose key signed: every row that is written belongs to this centre. */
export type Sender = Readonly<{ keyId: string; centreNo: number; centreId: string }>;

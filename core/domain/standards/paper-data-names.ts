/** What a paper is filled in with: texts, and rows with their columns. */
export type PaperDataNames = Readonly<{
  texts: readonly string[];
  rows: Readonly<Record<string, readonly string[]>>;
}>;

const ofCase = [
  'centreName',
  'caseNumber',
  'itemName',
  'applicantName',
  'applicantIdMasked',
  'date',
  'clerkName',
  'counterName',
  'progressCode',
  'proxyName',
  'scope',
  'supervisionPhone',
];
const materials = ['name', 'copies', 'state'];
const missing = ['name', 'basis'];

/**
 * Names that the hub fills in, for each of the centre's own papers; dates and
 * numbers come as they shall read. A bundle that uses another name is refused:
 * it would print as nothing.
 */
export const paperDataNames: Readonly<Record<string, PaperDataNames>> = {
  /** 收件回执: `paperHeldAt` is where the paper stays (收受分离). */
  'receiving-receipt': {
    texts: [...ofCase, 'dueOn', 'receivingCentre', 'acceptingCentre', 'paperHeldAt'],
    rows: { materials },
  },
  /** 受理通知书: `promised` are the materials that are to follow (容缺). */
  'acceptance-notice': { texts: [...ofCase, 'dueOn'], rows: { materials, promised: ['name', 'dueOn'] } },
  /** 一次性告知单: `secondNotice` is the number of the notice from the second on. */
  'one-time-notice': { texts: [...ofCase, 'secondNotice'], rows: { missing } },
  'supplement-notice': { texts: [...ofCase, 'appliedOn', 'supplementBy'], rows: { missing } },
  /** 不予受理: `directedTo` is who is to be asked instead. */
  'refusal-notice': { texts: [...ofCase, 'reasons', 'directedTo'], rows: {} },
  authorisation: {
    texts: [
      ...ofCase,
      'applicantPhoneMasked',
      'proxyIdMasked',
      'proxyPhoneMasked',
      'proxyRelation',
      'validFrom',
      'expiresOn',
      'applicantSignature',
      'proxySignature',
    ],
    rows: {},
  },
  'delivery-record': {
    texts: [
      ...ofCase,
      'deliveryWay',
      'deliveryPlace',
      'recipientName',
      'receivedOn',
      'proxyReason',
      'note',
      'recipientSignature',
    ],
    rows: { documents: ['name', 'copies', 'number'] },
  },
  /** 取号小票: `priority` is said in words or not at all. */
  'queue-ticket': {
    texts: [
      'centreName',
      'number',
      'itemName',
      'waitingAhead',
      'counterNames',
      'issuedAt',
      'priority',
      'reviewCode',
      'reviewMinutes',
    ],
    rows: {},
  },
};

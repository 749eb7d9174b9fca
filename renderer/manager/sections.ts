/** The places of the console, in the order of the rail. */
export const sections = [
  'hall',
  'cases',
  'enquiries',
  'counters',
  'staff',
  'stations',
  'scores',
  'badReviews',
  'residents',
  'standards',
  'forms',
  'sync',
  'audit',
  'settings',
] as const;

export type Section = (typeof sections)[number];

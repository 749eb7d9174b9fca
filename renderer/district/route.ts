export const sections = ['centres', 'exceptions', 'enrolment', 'publishing', 'sticks', 'users', 'audit'] as const;

export type Section = (typeof sections)[number];

/** Where the console is, as its address says it: going back and sending a link work as on any page. */
export type Route =
  Readonly<{ page: 'section'; section: Section }> | Readonly<{ page: 'day'; centreNo: number; date: string | null }>;

export function readRoute(hash: string): Route {
  const [, first = '', second = '', third = ''] = hash.replace(/^#/, '').split('/');
  const centreNo = Number(second);
  if (first === 'centres' && Number.isSafeInteger(centreNo) && centreNo > 0) {
    return { page: 'day', centreNo, date: /^\d{4}-\d{2}-\d{2}$/.test(third) ? third : null };
  }
  const section = sections.find((one) => one === first) ?? 'centres';
  return { page: 'section', section };
}

export function writeRoute(route: Route): string {
  return route.page === 'section'
    ? `#/${route.section}`
    : `#/centres/${route.centreNo}${route.date === null ? '' : `/${route.date}`}`;
}

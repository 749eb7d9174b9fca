import type { texts } from './texts';

declare module 'i18next' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be augmented
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: (typeof texts)['zh'];
  }
}

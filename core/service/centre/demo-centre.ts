import type { CounterMode } from '../../domain/queue/counter';
import type { StaffRole } from '../ports';

/** The demo centre says of itself that it is one; nobody in it is a real person. */
export const demoCentre = { name: '一门示范社区事务受理服务中心', divisionCode: '310101001000' };

/** One password for everybody of the demo: it is printed on the welcome page. */
export const demoPassword = 'yimen-demo';

export const demoStaff: readonly Readonly<{ name: string; roles: readonly StaffRole[] }>[] = [
  { name: '周敏', roles: ['manager', 'clerk'] },
  { name: '陈静', roles: ['clerk'] },
  { name: '王磊', roles: ['clerk'] },
  { name: '张慧', roles: ['clerk'] },
  { name: '刘洋', roles: ['clerk'] },
  { name: '赵蕾', roles: ['clerk'] },
  { name: '孙浩', roles: ['clerk'] },
  { name: '吴倩', roles: ['clerk'] },
  { name: '郑凯', roles: ['clerk'] },
];

type DemoCounter = Readonly<{ number: number; name: string; mode: CounterMode; letters: string }>;

/** Eight counters: five take any item, three their own categories (letters of the bundle). */
export const demoCounters: readonly DemoCounter[] = [
  { number: 1, name: '综合窗口', mode: 'any-item', letters: '' },
  { number: 2, name: '综合窗口', mode: 'any-item', letters: '' },
  { number: 3, name: '综合窗口', mode: 'any-item', letters: '' },
  { number: 4, name: '综合窗口', mode: 'any-item', letters: '' },
  { number: 5, name: '综合窗口', mode: 'any-item', letters: '' },
  { number: 6, name: '户政社保卡', mode: 'by-category', letters: 'AB' },
  { number: 7, name: '劳动医保', mode: 'by-category', letters: 'CD' },
  { number: 8, name: '民政助残', mode: 'by-category', letters: 'EF' },
];

import { expect, it } from 'vitest';
import { readRoute, sections, writeRoute, type Route } from './route';

it.each([
  ['', { page: 'section', section: 'centres' }],
  ['#/nowhere', { page: 'section', section: 'centres' }],
  ['#/users', { page: 'section', section: 'users' }],
  ['#/centres/7', { page: 'day', centreNo: 7, date: null }],
  ['#/centres/7/2026-03-02', { page: 'day', centreNo: 7, date: '2026-03-02' }],
  ['#/centres/7/tomorrow', { page: 'day', centreNo: 7, date: null }],
  ['#/centres/-7', { page: 'section', section: 'centres' }],
  ['#/centres/1e99', { page: 'section', section: 'centres' }],
])('reads %s', (hash, expected) => {
  expect(readRoute(hash)).toEqual(expected);
});

it('writes what it reads', () => {
  const days: readonly Route[] = [
    { page: 'day', centreNo: 7, date: null },
    { page: 'day', centreNo: 7, date: '2026-03-02' },
  ];
  for (const route of [...sections.map((section): Route => ({ page: 'section', section })), ...days]) {
    expect(readRoute(writeRoute(route))).toEqual(route);
  }
});

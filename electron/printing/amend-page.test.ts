import { expect, it } from 'vitest';
import { amendPage } from './amend-page';

const page = '<!doctype html><html><head></head><body class="a4 overprint"><p>甲</p></body></html>';

it.each([
  ['a first copy in its place', { copy: 1, offset: { x: 0, y: 0 } }, []],
  ['a third copy', { copy: 3, offset: { x: 0, y: 0 } }, ['补打 第3次']],
  ['a moved sheet', { copy: 1, offset: { x: 15, y: -5 } }, ['translate(1.5mm,-0.5mm)']],
])('says of %s what there is to say', (_case, amendment, said) => {
  const amended = amendPage(page, amendment);
  said.forEach((words) => expect(amended).toContain(words));
  expect(amended === page).toBe(said.length === 0);
  expect(amended).toContain('<body class="a4 overprint">');
});

import { describe, expect, it } from 'vitest';
import { screenOfLink } from './screens';

describe('a link of the first page', () => {
  it.each([
    ['app://yimen/kiosk/index.html', { kind: 'kiosk', counterId: null }],
    ['app://yimen/clerk/index.html?counter=0b6f-1', { kind: 'clerk', counterId: '0b6f-1' }],
    ['app://yimen/rating/?counter=c3', { kind: 'rating', counterId: 'c3' }],
    ['app://yimen/device/index.html', { kind: 'device' }],
  ])('%s opens a screen', (address, screen) => {
    expect(screenOfLink(address)).toEqual(screen);
  });

  it.each([
    'https://yimen/kiosk/index.html',
    'app://other/kiosk/index.html',
    'app://yimen/welcome/index.html',
    'app://yimen/kiosk/../../package.json',
    'app://yimen/clerk/index.html?counter=../../x',
    'app://yimen/clerk/index.html?counter=',
    'file:///kiosk/index.html',
    'javascript:alert(1)',
    'not an address',
    '',
  ])('%s opens nothing', (address) => {
    expect(screenOfLink(address)).toBeNull();
  });
});

import { expect, test } from 'vitest';
import { moved, px } from './lengths';

test('lengths are styles in whole px', () => {
  expect([px(0), px(12.5), px(-3.2)]).toEqual(['0px', '13px', '-3px']);
  expect(moved(10.4, 20.6)).toEqual({ transform: 'translate(10px, 21px)' });
});

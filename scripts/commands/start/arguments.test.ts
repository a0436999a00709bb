import { describe, expect, test } from 'vitest';
import { UsageError } from '../usage-error';
import { hasDisplay, readArguments } from './arguments';

describe('readArguments', () => {
  test.each([
    [[], { seed: 1, contacts: 500, headless: false }],
    [['--seed', '7', '--contacts=2000', '--headless'], { seed: 7, contacts: 2000, headless: true }],
  ])('reads %j', (args, expected) => expect(readArguments(args)).toEqual(expected));

  test.each([
    [['--seed', 'x'], /--seed takes a whole number/],
    [['--seed', '0'], /from 1 on/],
    [['--contacts', '1.5'], /--contacts takes a whole number/],
    [['--port', '1'], /Unknown option/],
    [['extra'], /Usage/],
  ])('refuses %j', (args, message) => {
    expect(() => readArguments(args)).toThrow(UsageError);
    expect(() => readArguments(args)).toThrow(message);
  });
});

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
  ['win32', {}, true],
] as const)('a display on %s with %j: %s', (platform, env, expected) => {
  expect(hasDisplay(platform, env)).toBe(expected);
});

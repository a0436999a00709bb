import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error';
import { readArguments } from './arguments';

const KNOWN = ['storm', 'navigation', 'kill'] as const;

describe('readArguments', () => {
  it.each([
    [[], { names: KNOWN, seed: 1, share: 1 }],
    [['kill', 'storm'], { names: ['storm', 'kill'], seed: 1, share: 1 }],
    [['storm', '--seed', '7', '--share', '0.1'], { names: ['storm'], seed: 7, share: 0.1 }],
  ])('%j → %j', (args, expected) => {
    expect(readArguments(args, KNOWN)).toEqual(expected);
  });

  it.each([
    [['tempest'], /no proof tempest[\s\S]*storm, navigation, kill/],
    [['--seed', 'x'], /--seed/],
    [['--seed', '-1'], /seed/],
    [['--share', '0'], /--share/],
    [['--share', '1.1'], /--share/],
    [['--loud'], /Usage/],
  ])('refuses %j', (args, message) => {
    expect(() => readArguments(args, KNOWN)).toThrow(UsageError);
    expect(() => readArguments(args, KNOWN)).toThrow(message);
  });
});

import { expect, test } from 'vitest';
import { FREE, readPolicy } from './policy';
import { isAllowed, mayFixAll, mayMute, type Act } from './rights';

const ACTS: readonly Act[] = ['merge', 'bulk', 'export', 'connect', 'mute'];
const read = (raw: unknown) => readPolicy(raw).policy;

test.each(ACTS)('%s: allowed without a policy, not where it is switched off, and nothing else is', (act) => {
  expect(isAllowed(FREE, act)).toBe(true);
  const without = read({ [act]: act === 'merge' ? 'off' : false });
  expect(ACTS.filter((each) => !isAllowed(without, each))).toEqual([act]);
});

test('to propose a merge is a way of merging', () => expect(isAllowed(read({ merge: 'propose' }), 'merge')).toBe(true));

test('of a locked rule nobody is rid, the others may be muted', () => {
  const policy = read({ lockedRules: ['phone-format'] });
  expect([mayMute(policy, 'phone-format'), mayMute(policy, 'name-case')]).toEqual([false, true]);
  expect(mayMute(read({ mute: false }), 'name-case')).toBe(false);
});

test('bulk switches off what fixes several at once', () => expect(mayFixAll(read({ bulk: false }))).toBe(false));

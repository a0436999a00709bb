import { describe, expect, test } from 'vitest';
import { DEFAULT_STYLE } from './default-style';
import { effectiveStyle, nextStepUp, underPolicy } from './effective-style';
import type { HouseStyle } from './house-style';
import { FREE, readPolicy, type Policy } from './policy';

const DAY = Date.UTC(2026, 10, 22);
const own: HouseStyle = {
  ...DEFAULT_STYLE,
  rules: { 'name-case': { severity: 'info' }, 'phone-format': { severity: 'warning' } },
};
const team: HouseStyle = {
  ...DEFAULT_STYLE,
  defaultCountry: 'FI',
  owner: 'Maija',
  rules: { 'name-case': { severity: 'error' }, country: { severity: 'off' } },
};
const at = (style: HouseStyle) => effectiveStyle(style, { policy: FREE, muted: [], now: DAY });

describe('a policy', () => {
  test('what it locks is its own; what it sets besides holds where the house says nothing', () => {
    const policy: Policy = { ...FREE, style: team, locked: ['name-case'] };
    const { rules, defaultCountry, owner } = underPolicy(own, policy);
    expect(rules).toEqual({
      'name-case': { severity: 'error' },
      'phone-format': { severity: 'warning' },
      country: { severity: 'off' },
    });
    expect([defaultCountry, owner]).toEqual(['FI', 'Maija']);
  });

  test('a locked rule that its style does not name has the rule’s own defaults', () => {
    const policy: Policy = { ...FREE, style: team, locked: ['phone-format'] };
    expect(underPolicy(own, policy).rules['phone-format']).toEqual({ severity: 'error' });
  });

  test('without a style the house stays as it is', () => expect(underPolicy(own, FREE)).toBe(own));
});

describe('what a rep muted', () => {
  const muted = ['name-case', 'country'] as const;
  test('is off', () => {
    const { rules } = effectiveStyle(own, { policy: FREE, muted, now: DAY });
    expect(rules['name-case']?.severity).toBe('off');
    expect(rules.country?.severity).toBe('off');
  });
  test('speaks where the policy locks it, or does not let reps mute', () => {
    const locked = effectiveStyle(own, { policy: { ...FREE, style: team, locked: ['name-case'] }, muted, now: DAY });
    expect(locked.rules['name-case']?.severity).toBe('error');
    const rights = { ...FREE.rights, mute: false };
    expect(effectiveStyle(own, { policy: { ...FREE, rights }, muted, now: DAY }).rules['name-case']?.severity).toBe(
      'info',
    );
  });
});

describe('a step up', () => {
  const style: HouseStyle = {
    ...own,
    rules: { 'name-case': { severity: 'info', later: { from: '2026-11-22', severity: 'error' } } },
  };
  test('holds from the first moment of its day', () => {
    expect(effectiveStyle(style, { policy: FREE, muted: [], now: DAY - 1 }).rules['name-case']?.severity).toBe('info');
    expect(at(style).rules['name-case']).toEqual({ severity: 'error' });
  });
  test('that is coming is told', () => {
    expect(nextStepUp(style, DAY - 1)).toBe(DAY);
    expect(nextStepUp(style, DAY)).toBeUndefined();
  });
});

describe('what storage.managed holds', () => {
  test('nothing: everything is free', () => {
    expect(readPolicy({})).toEqual({ policy: FREE, problems: [] });
    expect(readPolicy(undefined)).toEqual({ policy: FREE, problems: [] });
  });
  test('a style as text locks what it names', () => {
    const { policy, problems } = readPolicy({ houseStyle: JSON.stringify(team), adminName: 'Maija', merge: 'propose' });
    expect(policy).toMatchObject({ locked: ['country', 'name-case'], admin: 'Maija', rights: { merge: 'propose' } });
    expect(problems).toEqual([]);
  });
  test('bad values are told, the rest holds', () => {
    const { policy, problems } = readPolicy({
      houseStyle: '{',
      merge: 'maybe',
      mute: false,
      lockedRules: ['country', 'x'],
    });
    expect(policy).toEqual({ ...FREE, locked: ['country'], rights: { ...FREE.rights, mute: false } });
    expect(problems.map(({ place }) => place)).toEqual(['houseStyle', 'lockedRules.x', 'merge']);
  });
});

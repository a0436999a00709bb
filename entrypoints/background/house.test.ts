import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PRESETS } from '../../lib/style/presets';
import type { HouseStyle, StyleChange } from '../../lib/style/house-style';
import { createHouse } from './house';

const NOW = Date.UTC(2026, 10, 22, 12);
const CHANGE: StyleChange = { at: NOW - 1000, author: 'Maija', reason: 'New phone form', rules: ['phone-format'] };
const OLDER: StyleChange = { ...CHANGE, at: NOW - 5000, reason: 'First style' };

function rolledOut(changes: readonly StyleChange[], more: Readonly<Record<string, unknown>> = {}) {
  const style: HouseStyle = { ...PRESETS.strict, changes };
  return { houseStyle: JSON.stringify(style), adminName: 'Maija', ...more };
}

function house(managed: unknown, local: Readonly<Record<string, unknown>> = {}) {
  const problems: string[] = [];
  const made = createHouse({ report: (problem) => problems.push(problem), now: () => NOW });
  made.load(local, managed);
  return { made, problems };
}

beforeEach(() => fakeBrowser.reset());

describe('a policy that comes and goes', () => {
  test('locks what it names while it is there, and the house is as it was afterwards', () => {
    const { made } = house(undefined);
    const before = made.style();
    made.takePolicy(rolledOut([]));
    expect(made.policy().locked).toContain('phone-invalid');
    expect(made.style().rules['phone-invalid']).toEqual(PRESETS.strict.rules['phone-invalid']);
    made.takePolicy({});
    expect(made.policy().locked).toEqual([]);
    expect(made.style()).toEqual(before);
  });

  test('a rule that was muted is heard while it is locked', async () => {
    const { made } = house(undefined);
    await made.mute('phone-invalid', true);
    expect(made.style().rules['phone-invalid']?.severity).toBe('off');
    made.takePolicy(rolledOut([]));
    expect(made.style().rules['phone-invalid']?.severity).not.toBe('off');
  });

  test('a style that is none is told, and the rights still hold', () => {
    const { made, problems } = house({ houseStyle: '{"rules":', merge: 'off' });
    expect(problems).toEqual(['policy: houseStyle: not-a-style']);
    expect(made.policy().rights.merge).toBe('off');
  });
});

describe('muting', () => {
  const refused = (by: string) => ({ failure: { code: 'ByPolicy', by } });

  test('is refused for a locked rule, and for all where the policy says so; who decided is named', async () => {
    const { made } = house(rolledOut([], { lockedRules: ['phone-invalid'] }));
    await expect(made.mute('phone-invalid', true)).rejects.toMatchObject(refused('Maija'));
    await made.mute('name-case', true);
    expect(made.view().muted).toEqual(['name-case']);
    made.takePolicy({ mute: false, adminName: 'Petra', adminNote: 'See the wiki' });
    await expect(made.mute('phone-invalid', true)).rejects.toMatchObject(refused('Petra'));
    expect(made.style().rules['name-case']?.severity).not.toBe('off');
  });

  test('a rule can always be heard again', async () => {
    const { made } = house(undefined, { muted: ['name-case'] });
    made.takePolicy({ mute: false });
    await made.mute('name-case', false);
    expect(made.view().muted).toEqual([]);
  });
});

describe('news', () => {
  test.each<[string, unknown, StyleChange | undefined]>([
    ['no policy', undefined, undefined],
    ['a style without a history', rolledOut([]), undefined],
    ['a style that was changed', rolledOut([OLDER, CHANGE]), CHANGE],
  ])('%s', (_, managed, news) => expect(house(managed).made.view().news).toEqual(news));

  test('is told until it is read, once; the next change is told again, an older style too', async () => {
    const { made } = house(rolledOut([OLDER]));
    await made.newsSeen();
    expect(made.view().news).toBeUndefined();
    made.takePolicy(rolledOut([OLDER, CHANGE]));
    expect(made.view().news).toEqual(CHANGE);
    await made.newsSeen();
    const kept = await fakeBrowser.storage.local.get(null);
    expect(house(rolledOut([OLDER, CHANGE]), kept).made.view().news).toBeUndefined();
    expect(house(rolledOut([OLDER]), kept).made.view().news).toEqual(OLDER);
  });

  test('what a rep saves is no news to them, nor does it hide the policy’s', async () => {
    const { made } = house(undefined);
    await made.save({ style: { ...made.view().own, defaultCountry: 'SE' }, author: 'Rep', reason: '' });
    expect(made.view().news).toBeUndefined();
    made.takePolicy(rolledOut([OLDER]));
    expect(made.view().news).toEqual(OLDER);
  });
});

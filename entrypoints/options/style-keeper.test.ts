import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { HouseView, StyleEdition } from '../../lib/messages/house';
import type { HouseStyle } from '../../lib/style/house-style';
import { DEFAULT_STYLE } from '../../lib/style/default-style';
import { editionAfter } from '../../lib/style/edition';
import { FREE, type Policy } from '../../lib/style/policy';
import { editSetting, setCountry, setMarkOnOpen, setSeverity } from './style-edits';
import { houseOf } from './testing/open-options';
import { createStyleKeeper, type StyleView } from './style-keeper';

const STORED: HouseStyle = DEFAULT_STYLE;
const WHY = { author: 'Maija', reason: 'Mail merge' };

interface Save {
  readonly edition: StyleEdition;
  readonly succeed: () => void;
  readonly fail: () => void;
}
let stored: HouseView;
let saves: Save[];
let views: StyleView[];

/** A background that keeps every save waiting until the test decides it. */
beforeEach(() => {
  [stored, saves, views] = [houseOf(STORED), [], []];
  const receive = (message: { readonly type: string; readonly data: StyleEdition }) => {
    if (message.type === 'house') return Promise.resolve({ ok: true, value: stored });
    return new Promise((resolve) => {
      const edition = message.data;
      const failure = { code: 'Unreachable', detail: 'disk full' };
      const succeed = () => {
        stored = { ...stored, ...houseOf(editionAfter(stored.own, edition, saves.length)), policy: stored.policy };
        resolve({ ok: true, value: stored });
      };
      saves.push({ edition, succeed, fail: () => resolve({ ok: false, failure }) });
    });
  };
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(receive as unknown as () => void);
});

async function keeperWithStyle() {
  const keeper = createStyleKeeper(
    (view) => views.push(view),
    () => 0,
  );
  await keeper.load();
  return keeper;
}
const last = () => views.at(-1);
const draft = () => last()?.draft;
const asked = (count: number) => vi.waitFor(() => expect(saves).toHaveLength(count), { interval: 1 });

describe('the style keeper', () => {
  test('shows a change at once and saves nothing until it is asked to', async () => {
    const keeper = await keeperWithStyle();
    expect(last()).toMatchObject({ draft: { style: STORED, isUnsaved: false }, saving: 'idle' });
    keeper.change(setCountry('FI'));
    keeper.change(setSeverity('phone-format', 'off'));
    expect(draft()).toMatchObject({ style: { defaultCountry: 'FI' }, isUnsaved: true, canUndo: true });
    expect(saves).toEqual([]);
    const done = keeper.save(WHY);
    await asked(1);
    expect(last()?.saving).toBe('saving');
    expect(saves[0]?.edition).toEqual({
      ...WHY,
      style: { ...STORED, defaultCountry: 'FI', rules: { 'phone-format': { severity: 'off' } } },
    });
    saves[0]?.succeed();
    expect(await done).toBe(true);
    expect(last()).toMatchObject({ draft: { isUnsaved: false, canUndo: false, canTakeBack: true }, saving: 'saved' });
  });

  test('undo goes back change by change; a discard is undone like any other', async () => {
    const keeper = await keeperWithStyle();
    keeper.change(setCountry('FI'));
    keeper.change(setMarkOnOpen('everything'));
    keeper.undo();
    expect(draft()?.style).toMatchObject({ defaultCountry: 'FI', markOnOpen: 'errors' });
    keeper.discard();
    expect(draft()).toMatchObject({ style: STORED, isUnsaved: false, canUndo: true });
    keeper.undo();
    expect(draft()?.style.defaultCountry).toBe('FI');
    keeper.undo();
    keeper.undo();
    expect(draft()).toMatchObject({ style: STORED, canUndo: false });
  });

  test('a save that fails leaves the changes where they are, and is said', async () => {
    const keeper = await keeperWithStyle();
    keeper.change(setCountry('FI'));
    const done = keeper.save(WHY);
    await asked(1);
    saves[0]?.fail();
    expect(await done).toBe(false);
    expect(last()).toMatchObject({
      ...{ draft: { style: { defaultCountry: 'FI' }, isUnsaved: true }, saving: 'idle' },
      trouble: { detail: 'disk full' },
    });
  });

  test('what is changed during a save stays unsaved, and what is on its way is not undone', async () => {
    const keeper = await keeperWithStyle();
    keeper.change(setCountry('FI'));
    const done = keeper.save(WHY);
    keeper.undo();
    keeper.change(setMarkOnOpen('everything'));
    await asked(1);
    expect(saves[0]?.edition.style).toMatchObject({ defaultCountry: 'FI', markOnOpen: 'errors' });
    saves[0]?.succeed();
    await done;
    expect(last()).toMatchObject({
      saving: 'idle',
      draft: { isUnsaved: true, house: { own: { markOnOpen: 'errors' } } },
    });
    expect(draft()?.style).toMatchObject({ defaultCountry: 'FI', markOnOpen: 'everything' });
  });

  test('what another page saved meanwhile is kept', async () => {
    const keeper = await keeperWithStyle();
    keeper.change(setCountry('FI'));
    stored = houseOf({ ...STORED, owner: 'Sales ops' });
    void keeper.save(WHY);
    await asked(1);
    expect(saves[0]?.edition.style).toMatchObject({ owner: 'Sales ops', defaultCountry: 'FI' });
  });

  test('the last save is taken back, unsaved changes stay', async () => {
    const keeper = await keeperWithStyle();
    keeper.change(setCountry('FI'));
    const saved = keeper.save(WHY);
    await asked(1);
    saves[0]?.succeed();
    await saved;
    keeper.change(setMarkOnOpen('everything'));
    const done = keeper.takeBack({ author: '', reason: 'Back' });
    await asked(2);
    expect(saves[1]?.edition).toEqual({ style: STORED, author: '', reason: 'Back' });
    saves[1]?.succeed();
    expect(await done).toBe(true);
    expect(draft()?.style).toMatchObject({ defaultCountry: 'US', markOnOpen: 'everything' });
    expect(draft()?.canTakeBack).toBe(false);
  });

  test('a save is not taken back over somebody else’s', async () => {
    const keeper = await keeperWithStyle();
    keeper.change(setCountry('FI'));
    const saved = keeper.save(WHY);
    await asked(1);
    saves[0]?.succeed();
    await saved;
    stored = houseOf({ ...stored.own, changes: [{ at: 99, author: '', reason: '', rules: [] }] });
    await keeper.takeBack({ author: '', reason: 'Back' });
    expect(saves).toHaveLength(1);
    expect(last()?.trouble).toEqual({ message: { key: 'options.style.savedSince' } });
  });
});

describe('under a policy', () => {
  const policy: Policy = {
    ...FREE,
    style: { ...DEFAULT_STYLE, rules: { country: { severity: 'error' }, 'name-case': { severity: 'error' } } },
    locked: ['country'],
  };
  test('what it sets is shown, and only what was changed goes into the document', async () => {
    stored = { ...houseOf(STORED), policy };
    const keeper = await keeperWithStyle();
    keeper.change(editSetting('name-case', () => ({ exceptions: ['IKEA'] })));
    expect(draft()?.style.rules).toEqual({
      country: { severity: 'error' },
      'name-case': { severity: 'error', exceptions: ['IKEA'] },
    });
    expect(draft()?.own.rules).toEqual({ 'name-case': { severity: 'error', exceptions: ['IKEA'] } });
  });
});

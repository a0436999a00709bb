import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { StyleEdition } from '../../lib/messages/house';
import type { HouseStyle } from '../../lib/style/house-style';
import { DEFAULT_STYLE } from '../../lib/style/default-style';
import { setCountry, setMarkOnOpen, setSeverity } from './style-edits';
import { houseOf } from './testing/open-options';
import { createStyleKeeper, type StyleView } from './style-keeper';

const STORED: HouseStyle = DEFAULT_STYLE;

interface Save {
  readonly style: HouseStyle;
  readonly succeed: () => void;
  readonly fail: () => void;
}
let saves: Save[];
let views: StyleView[];

/** A background that keeps every save waiting until the test decides it. */
beforeEach(() => {
  saves = [];
  views = [];
  const receive = (message: { readonly type: string; readonly data: StyleEdition }) => {
    if (message.type === 'house') return Promise.resolve({ ok: true, value: houseOf(STORED) });
    return new Promise((resolve) => {
      const { style } = message.data;
      const failure = { code: 'Unreachable', detail: 'disk full' };
      saves.push({
        style,
        succeed: () => resolve({ ok: true, value: houseOf(style) }),
        fail: () => resolve({ ok: false, failure }),
      });
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
const asked = (count: number) => vi.waitFor(() => expect(saves).toHaveLength(count), { interval: 1 });

describe('the style keeper', () => {
  test('loads, shows a change at once, and says when it is saved', async () => {
    const keeper = await keeperWithStyle();
    expect(last()).toEqual({ style: STORED, saving: 'idle', trouble: undefined });
    const done = keeper.change(setCountry('FI'));
    expect(last()).toMatchObject({ style: { defaultCountry: 'FI' }, saving: 'saving' });
    saves[0]?.succeed();
    await done;
    expect(last()).toMatchObject({ style: { defaultCountry: 'FI' }, saving: 'saved' });
  });

  test('a change that cannot be saved is taken back and said', async () => {
    const keeper = await keeperWithStyle();
    const done = keeper.change(setCountry('FI'));
    saves[0]?.fail();
    await done;
    expect(last()).toMatchObject({ style: STORED, saving: 'idle', trouble: { detail: 'disk full' } });
  });

  test('what is changed during a save goes with the next one: never two at once', async () => {
    const keeper = await keeperWithStyle();
    const done = keeper.change(setCountry('FI'));
    void keeper.change(setMarkOnOpen('everything'));
    void keeper.change(setSeverity('phone-format', 'off'));
    expect(saves).toHaveLength(1);
    expect(last()?.style).toMatchObject({ defaultCountry: 'FI', markOnOpen: 'everything' });
    saves[0]?.succeed();
    await asked(2);
    expect(saves[1]?.style).toEqual({
      ...STORED,
      defaultCountry: 'FI',
      markOnOpen: 'everything',
      rules: { 'phone-format': { severity: 'off' } },
    });
    saves[1]?.succeed();
    await done;
    expect(last()?.saving).toBe('saved');
  });

  test('a failed save takes back only its own change', async () => {
    const keeper = await keeperWithStyle();
    const done = keeper.change(setCountry('FI'));
    void keeper.change(setMarkOnOpen('everything'));
    saves[0]?.fail();
    await asked(2);
    expect(saves[1]?.style).toMatchObject({ defaultCountry: 'US', markOnOpen: 'everything' });
    saves[1]?.succeed();
    await done;
    expect(last()?.style).toMatchObject({ defaultCountry: 'US', markOnOpen: 'everything' });
    // The change that was lost must not pass in silence because a later one went well.
    expect(last()?.trouble).toBeDefined();
  });
});

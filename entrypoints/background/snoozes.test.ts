import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSnoozes } from './snoozes';

let now = 1_000_000;

beforeEach(() => {
  fakeBrowser.reset();
});

test('30 minutes of quiet hold for every tab and end by themselves', async () => {
  const snoozes = createSnoozes(() => now);
  await snoozes.ready;
  expect(await snoozes.set(1, { minutes: 30 })).toEqual({ until: now + 1_800_000, tab: false });
  expect(snoozes.of(2).until).toBe(now + 1_800_000);
  now += 1_800_000;
  expect(snoozes.of(2)).toEqual({ until: null, tab: false });
});

test('quiet on this tab leaves the others alone and outlives the worker', async () => {
  const snoozes = createSnoozes(() => now);
  await snoozes.set(4, { thisTab: true });
  const woken = createSnoozes(() => now);
  await woken.ready;
  expect(woken.of(4).tab).toBe(true);
  expect(woken.of(5).tab).toBe(false);
  await woken.forget(4);
  expect(woken.of(4).tab).toBe(false);
});

test('speaking again lifts both', async () => {
  const snoozes = createSnoozes(() => now);
  await snoozes.set(1, { minutes: 30 });
  await snoozes.set(1, { thisTab: true });
  expect(await snoozes.set(1, { off: true })).toEqual({ until: null, tab: false });
});

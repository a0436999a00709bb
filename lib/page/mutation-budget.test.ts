import { describe, expect, it } from 'vitest';
import { MutationBudget } from './mutation-budget';

const FRAME = 16;

/** A budget on a clock of its own; `play` answers after how many ms it was spent, `null` if it never was. */
function rig() {
  const clock = { now: 0, worked: 0 };
  const budget = new MutationBudget(
    () => clock.now,
    () => clock.worked,
  );
  const play = (ms: number, perFrame: number, work = 0): number | null => {
    const start = clock.now;
    for (; clock.now < start + ms; clock.now += FRAME) {
      clock.worked += work;
      if (perFrame > 0 && budget.spend(perFrame)) return clock.now - start;
    }
    return null;
  };
  return { budget, clock, play };
}

describe('a mutation budget', () => {
  it('is spent by a storm, after more than a second of it', () => {
    const spentAfter = rig().play(10_000, 16);
    expect(spentAfter).toBeGreaterThan(900);
    expect(spentAfter).toBeLessThan(1_500);
  });

  it('is spent by a storm on a machine that takes longer for a frame than the page for its next change', () => {
    const { budget, clock } = rig();
    let frames = 0;
    for (; frames < 8 && !budget.spend(150); frames++) clock.now += 330;
    expect(frames).toBeLessThan(8);
  });

  it('is not spent by a burst, however large, nor by a few of them', () => {
    const { play } = rig();
    for (let turn = 0; turn < 4; turn++) {
      expect(play(FRAME, 100_000)).toBeNull();
      expect(play(400, 0)).toBeNull();
    }
  });

  it('is not spent by what goes on for ever at an ordinary pace', () => {
    expect(rig().play(60_000, 4)).toBeNull();
  });

  it('is spent by few mutations that cost us much, and by none that cost us little', () => {
    expect(rig().play(3_000, 1, 5)).not.toBeNull();
    expect(rig().play(3_000, 1, 1)).toBeNull();
  });

  it('does not charge what was worked while nothing happened', () => {
    const { budget, clock, play } = rig();
    clock.worked += 5_000;
    budget.forgive();
    expect(play(3_000, 1)).toBeNull();
  });

  it('begins anew whenever a person does something', () => {
    const { budget, play } = rig();
    for (let turn = 0; turn < 10; turn++) {
      expect(play(800, 20)).toBeNull();
      budget.forgive();
    }
    expect(play(3_000, 20)).not.toBeNull();
  });

  it('forgets a storm that is over', () => {
    const { play } = rig();
    expect(play(700, 16)).toBeNull();
    expect(play(2_000, 0)).toBeNull();
    expect(play(700, 16)).toBeNull();
  });
});

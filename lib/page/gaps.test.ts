import { expect, describe, test } from 'vitest';
import { gapsIn, type Surroundings } from './gaps';

/** A Pipedrive row: the label at the left, the value at the right of it, a pencil at the end. */
const row = { left: 80, top: 300, width: 420, height: 52 };
const block = { left: 230, top: 305, width: 222, height: 42 };
const name = { left: 180, top: 305, width: 41, height: 16 };
const pencil = { left: 459, top: 301, width: 26, height: 24 };
const text = (left: number, top: number, width: number) => ({ left, top, width, height: 16 });

const around = (values: Surroundings['taken'], more: Partial<Surroundings> = {}): Surroundings => ({
  ...{ block, row, taken: [name, pencil, ...values], label: [name], rtl: false },
  ...more,
});

describe('gapsIn', () => {
  test('behind the last line of a value that fills the first', () => {
    expect(gapsIn(around([text(230, 305, 214), text(230, 325, 60)]))[0]).toEqual({ x: 294, y: 325 });
  });
  test('behind what says of which kind the value is, where that stands on a line of its own', () => {
    expect(gapsIn(around([text(230, 305, 214), text(230, 325, 41)]))[0]).toEqual({ x: 275, y: 325 });
  });
  test('not between a value and what follows at once', () => {
    expect(gapsIn(around([text(230, 305, 100), text(334, 305, 41)]))[0]).toEqual({ x: 379, y: 305 });
  });
  test('between them where that is wide enough', () => {
    expect(gapsIn(around([text(230, 305, 100), text(360, 305, 41)]))[0]).toEqual({ x: 334, y: 305 });
  });
  test('before the label where the value is one line and fills it', () => {
    const only = { ...row, height: 32 };
    expect(gapsIn(around([text(230, 305, 222)], { row: only }))).toEqual([{ x: 160, y: 305 }]);
  });
  test('behind a label that stands over the value', () => {
    const over = { left: 230, top: 285, width: 41, height: 16 };
    const more = { label: [over], taken: [over, text(230, 305, 262)] };
    expect(gapsIn(around([], more))).toContainEqual({ x: 275, y: 285 });
  });
  test('not on the lines of another value, and not at a label that is nearer to that one', () => {
    const first = { ...block, height: 18 };
    const values = [text(230, 305, 222), text(230, 325, 60)];
    expect(gapsIn(around(values, { block: first, label: [] }))).toEqual([]);
  });
  test('in a page from right to left, on the other side', () => {
    const turn = (rect: typeof row) => ({ ...rect, left: 600 - rect.left - rect.width });
    const taken = [name, pencil, text(230, 305, 214), text(230, 325, 60)].map(turn);
    const turned = { block: turn(block), row: turn(row), taken, label: [turn(name)], rtl: true };
    expect(gapsIn(turned)[0]).toEqual({ x: 600 - 294 - 16, y: 325 });
  });
});

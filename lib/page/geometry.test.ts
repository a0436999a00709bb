import { describe, expect, test } from 'vitest';
import { lineFor, MARKER, placeCard, spotsFor, type FieldLayout } from './geometry';

const box = { left: 100, top: 100, width: 200, height: 36 };
const layout = (more: Partial<FieldLayout>): FieldLayout => ({
  box,
  row: box,
  textEnd: 150,
  label: null,
  rtl: false,
  ...more,
});

describe('spotsFor', () => {
  test("inside the box's end, in the middle of its line", () => {
    expect(spotsFor(layout({}))[0]).toEqual({ x: 276, y: 110 });
  });
  test('in a right-to-left field, at its left end', () => {
    expect(spotsFor(layout({ rtl: true, textEnd: 250 }))[0]).toEqual({ x: 108, y: 110 });
  });
  test.each([
    ['text that reaches the end', { textEnd: 275 }],
    ['text whose end is not known', { textEnd: null }],
    ['a box too narrow for both', { box: { ...box, width: 40 }, textEnd: 100 }],
  ])('beyond the box for %s', (_, more) => {
    const of = layout(more);
    expect(spotsFor(of)[0]).toEqual({ x: of.box.left + of.box.width + 4, y: 110 });
  });
  test('on the first line of a tall box', () => {
    expect(spotsFor(layout({ box: { ...box, height: 200 } }))[0]?.y).toBe(110);
  });
  test('beyond what follows the value in its row, and no further than the row', () => {
    const row = { left: 0, top: 100, width: 380, height: 36 };
    const after = (rtl: boolean, wide: typeof row) =>
      spotsFor(layout({ textEnd: null, row: wide, rtl })).map(({ x }) => x);
    expect(after(false, row)).toEqual([304, 328, 352, 80]);
    expect(after(true, { ...row, left: 20 })).toEqual([80, 56, 32, 304]);
  });
  test("then on the label's line, then before the field", () => {
    const spots = spotsFor(layout({ textEnd: null, label: { left: 100, top: 80, width: 60, height: 16 } }));
    expect(spots.slice(1)).toEqual([
      { x: 276, y: 80 },
      { x: 80, y: 110 },
    ]);
  });
});

test('the line lies on the bottom of the box, or below it where the text reaches down', () => {
  expect(lineFor(box, 125)).toEqual({ left: 100, top: 134, width: 200, height: 2 });
  expect(lineFor(box, 136)).toMatchObject({ top: 136 });
});

describe('placeCard', () => {
  const card = { width: 380, height: 200 };
  const view = { width: 1280, height: 800 };
  test('beside the field', () => expect(placeCard(box, card, view, false)).toEqual({ x: 308, y: 100 }));
  test('below it where the side is too narrow, ends aligned', () => {
    expect(placeCard({ ...box, left: 800 }, card, view, false)).toEqual({ x: 620, y: 144 });
  });
  test('above it at the bottom', () => {
    expect(placeCard({ ...box, left: 800, top: 700 }, card, view, false)).toEqual({ x: 620, y: 492 });
  });
  test('in a right-to-left page, on the other side', () => {
    expect(placeCard({ ...box, left: 900 }, card, view, true)).toEqual({ x: 512, y: 100 });
  });
  test('never outside a viewport it fits into', () => {
    for (let left = -50; left < 700; left += 25) {
      for (let top = -50; top < 700; top += 25) {
        const { x, y } = placeCard({ left, top, width: 60, height: MARKER }, card, { width: 640, height: 640 }, false);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + card.width).toBeLessThanOrEqual(640);
        expect(y + card.height).toBeLessThanOrEqual(640);
      }
    }
  });
});

test('a badge of a list stands right behind its text where the end of the cell is not free', () => {
  const layout: FieldLayout = {
    box: { left: 100, top: 0, width: 120, height: 80 },
    textEnd: 190,
    label: null,
    row: { left: 90, top: 0, width: 900, height: 80 },
    rtl: false,
    centred: true,
  };
  const [atEnd, behind] = spotsFor(layout);
  expect(atEnd).toEqual({ x: 196, y: 32 });
  expect(behind).toEqual({ x: 195, y: 32 });
  // Text that is cut off ends nowhere: what follows the cell comes next.
  expect(spotsFor({ ...layout, textEnd: 400 })[0]).toEqual({ x: 224, y: 32 });
});

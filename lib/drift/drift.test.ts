import { describe, expect, test } from 'vitest';
import { lostFields, type ReadingDay } from './drift';

/** Days of `phone`, each as `found/pages`; `-` is a day without pages. The first is Monday, 2 November 2026. */
function phoneOn(days: string): readonly ReadingDay[] {
  return days.split(' ').flatMap((written, at) => {
    if (written === '-') return [];
    const [found = 0, pages = 0] = written.split('/').map(Number);
    const day = `2026-11-${String(2 + at).padStart(2, '0')}`;
    return [{ day, pages, fields: { phone: { found, missing: pages - found } } }];
  });
}

describe('since when a field is no longer found', () => {
  test.each([
    ['found every day', '5/5 4/4 6/6', undefined],
    ['gone from one day to the next', '5/5 4/4 0/3', '2026-11-04'],
    ['gone for a week', '5/5 4/4 0/3 0/9 0/8 0/7', '2026-11-04'],
    ['gone before the weekend, which nobody works', '5/5 4/4 6/6 5/5 0/1 - - 0/4', '2026-11-06'],
    ['the weekend before it', '5/5 4/4 6/6 5/5 7/7 - - 0/4', '2026-11-09'],
    ['gone within a day', '5/5 5/5 4/8 0/9 0/9 0/9', '2026-11-04'],
    ['never on these pages', '0/9 0/9 0/9 0/9', undefined],
    ['on some views, not on others', '5/9 4/9 6/9 5/9', undefined],
    ['half of the pages lose it', '9/9 9/9 5/9 4/9', undefined],
    ['four in five, then one in ten', '8/10 8/10 1/10', '2026-11-04'],
    ['four in five, then one in five', '8/10 8/10 2/10', undefined],
    ['too few pages before to say that it was there', '2/2 2/2 0/9', undefined],
    ['few a day, enough together', '2/2 2/2 1/1 0/1 0/1 0/1', '2026-11-05'],
    ['too few pages since to say that it is gone', '5/5 4/4 0/2', undefined],
    ['gone and back', '5/5 5/5 0/9 0/9 5/5', undefined],
    ['back on one page only: not enough to say so', '5/5 5/5 0/9 0/9 1/1', '2026-11-04'],
    ['gone, back, and gone again', '9/9 0/9 0/9 0/9 9/9 9/9 9/9 9/9 9/9 9/9 9/9 9/9 9/9 9/9 0/3', '2026-11-16'],
    ['no day at all', '-', undefined],
  ])('%s: %s', (_, days, since) => {
    expect(lostFields(phoneOn(days))).toEqual(since === undefined ? [] : [{ since, fields: ['phone'] }]);
  });

  test('a long absence tells nothing: the loss is dated by the first day after it', () => {
    const old = phoneOn('9/9 9/9').map((day) => ({ ...day, day: day.day.replace('-11-', '-09-') }));
    expect(lostFields([...old, ...phoneOn('0/1 0/1 0/1')])).toEqual([{ since: '2026-11-02', fields: ['phone'] }]);
  });
});

describe('several fields', () => {
  const there = { found: 6, missing: 0 };
  const gone = { found: 0, missing: 6 };
  const days: readonly ReadingDay[] = [
    { day: '2026-11-02', pages: 6, fields: { email: there, phone: there, city: there, fax: there } },
    { day: '2026-11-03', pages: 6, fields: { email: there, phone: gone, city: gone, fax: gone } },
    { day: '2026-11-04', pages: 6, fields: { email: gone, phone: gone, city: gone, industry: gone } },
  ];

  test('are told by the day; what the house asks for no longer, or only now, is not told', () => {
    const lost = [
      { since: '2026-11-03', fields: ['phone', 'city'] },
      { since: '2026-11-04', fields: ['email'] },
    ];
    expect(lostFields(days)).toEqual(lost);
    expect(lostFields(days.toReversed())).toEqual(lost);
  });
});

import { describe, expect, test } from 'vitest';
import type { Snooze } from '../../lib/messages/protocol';
import { duplicates, findingGroups, inReadingOrder, isQuiet, safeFixes, scoreTone } from './audit-view';
import { badPhone, doubtful, NOW, noSource, surface, twin, twinFinding } from './testing/audits';

describe('findingGroups', () => {
  test('worst first, duplicates apart, empty groups left out', () => {
    const groups = findingGroups(surface({ findings: [doubtful, twinFinding, badPhone] }));
    expect(groups).toEqual([
      { severity: 'error', findings: [badPhone] },
      { severity: 'info', findings: [doubtful] },
    ]);
  });

  test('within a group the order of the page is kept', () => {
    const second = { ...badPhone, field: 'fax' } as const;
    expect(findingGroups(surface({ findings: [second, badPhone] }))[0]?.findings).toEqual([second, badPhone]);
  });
});

describe('duplicates', () => {
  const other = (id: string, probability: number) => ({
    ...twin,
    probability,
    record: { ...twin.record, ref: { ...twin.record.ref, id } },
  });

  test('nothing while the rule is silent, whatever candidates there are', () => {
    expect(duplicates(surface({ candidates: [twin], findings: [badPhone] }))).toEqual([]);
  });

  test('the one the rule speaks about, with the field that shows it, then the others that are likely', () => {
    const candidates = [other('5', 0.01), other('6', 0.95), twin];
    const found = duplicates(surface({ candidates, findings: [twinFinding] }));
    expect(found.map(({ candidate, field }) => [candidate.record.ref.id, field])).toEqual([
      ['99', 'email'],
      ['6', 'email'],
    ]);
  });

  test('an unlikely one is shown where the house wants to hear of it', () => {
    const weak = { ...twin, probability: 0.3 };
    expect(duplicates(surface({ candidates: [weak], findings: [twinFinding] }))).toHaveLength(1);
  });
});

test('only safe fixes are fixed unseen', () => {
  expect(safeFixes(surface({ findings: [badPhone, noSource, doubtful] }))).toEqual([badPhone]);
});

test('the create form lies over the record, then the newest', () => {
  const record = surface({ at: NOW });
  const preview = surface({ surface: 'preview', frameId: 1, at: NOW + 5 });
  const create = surface({ surface: 'create', frameId: 2, at: NOW - 5 });
  expect(inReadingOrder([record, preview, create])).toEqual([create, preview, record]);
});

test.each<[Snooze, boolean]>([
  [{ until: null, tab: false }, false],
  [{ until: NOW + 1, tab: false }, true],
  [{ until: NOW, tab: false }, false],
  [{ until: null, tab: true }, true],
  [{ until: NOW - 1, tab: true }, true],
])('quiet: %j is %s', (snooze, quiet) => expect(isQuiet(snooze, NOW)).toBe(quiet));

test.each([
  [100, 'good'],
  [90, 'good'],
  [85, 'fair'],
  [72, 'fair'],
  [61, 'poor'],
  [0, 'poor'],
] as const)('a score of %i is %s', (score, tone) => expect(scoreTone(score)).toBe(tone));

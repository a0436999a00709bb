import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import type { FieldValues } from '../record/record';
import { onFields, said } from './rule-test-kit';
import { stale } from './stale';

/** The kit's clock stands at 2026-11-22. */
const on = (fields: FieldValues, stored?: FieldValues, months?: number) =>
  onFields(stale, fields, {
    ...(stored && { facts: { stored } }),
    ...(months !== undefined && { options: { months } }),
  });

describe('nothing for a year', () => {
  test.each(['2025-11-21', '2025-11-21T23:59:59Z', '2020-01-01 10:00:00', '1700000000000'])('%s', (value) => {
    const [report] = on({ lastActivity: [value] });
    expect(report).toMatchObject({ field: 'lastActivity', value });
    expect(said(report)).toBe('since');
  });
  test('says when', () =>
    expect(on({ lastActivity: ['2024-05-02'] })[0]?.message.params).toEqual([{ date: Date.UTC(2024, 4, 2) }]));
  test('in the CRM, where the page writes a date that can be read in two ways', () => {
    const [report] = on({ lastActivity: ['02/05/2024'] }, { lastActivity: ['2024-05-02'] });
    expect(report?.value).toBe('2024-05-02');
  });
  test('where the CRM tells it beside the record', () => {
    const told = (lastActivity: string | null) =>
      onFields(stale, {}, { facts: { lastActivity, stored: { createdAt: ['2024-01-01T00:00:00Z'] } } });
    expect(told('2025-03-04')[0]).toMatchObject({ field: 'lastActivity', value: '2025-03-04' });
    expect(said(told(null)[0])).toBe('never');
    expect(told('2026-11-01')).toEqual([]);
  });
  test('nothing at all, and old', () => {
    const [report] = on({ lastActivity: [], createdAt: ['2025-01-01'] });
    expect(said(report)).toBe('never');
    expect(on({ lastActivity: ['--'] }, { createdAt: ['2025-01-01T00:00:00Z'] })).toHaveLength(1);
  });
});

describe('silent', () => {
  test.each([
    '2025-11-22',
    '2026-11-21',
    '2027-01-01',
    '02/05/2020',
    '2.5.2020',
    '2 May 2020',
    'yesterday',
    'a year ago',
  ])('on %s', (value) => expect(on({ lastActivity: [value], createdAt: ['2020-01-01'] })).toEqual([]));
  test('where the latest of several is young', () =>
    expect(on({ lastActivity: ['2020-01-01'] }, { lastActivity: ['2026-11-01'] })).toEqual([]));
  test('where no activity was read', () => expect(on({ createdAt: ['2020-01-01'] })).toEqual([]));
  test('where there was none, but the record is young', () =>
    expect(on({ lastActivity: [], createdAt: ['2026-05-01'] })).toEqual([]));
  test('where nobody knows how old it is', () => expect(on({ lastActivity: [] })).toEqual([]));
  test('on the date of the last change, which our own fixes renew', () =>
    expect(on({ modifiedAt: ['2015-01-01'] })).toEqual([]));
});

test('counts in months of the calendar', () => {
  expect(on({ lastActivity: ['2026-10-21'] }, undefined, 1)).toHaveLength(1);
  expect(on({ lastActivity: ['2026-10-22'] }, undefined, 1)).toEqual([]);
  expect(on({ lastActivity: ['2024-11-21'] }, undefined, 24)).toHaveLength(1);
});

test('is never drawn on the record’s page', () => expect(stale).toMatchObject({ offPage: true, stage: 'apart' }));

test('any text is read without an exception', () => {
  const text = fc.oneof(anyText(), fc.date().map(String));
  fc.assert(
    fc.property(
      text,
      text,
      (lastActivity, createdAt) => void on({ lastActivity: [lastActivity], createdAt: [createdAt] }),
    ),
  );
});

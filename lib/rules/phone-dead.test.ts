import { describe, expect, test } from 'vitest';
import type { FieldValues } from '../record/record';
import type { CrmFacts } from './facts';
import { phoneDead } from './phone-dead';
import { onFields, said } from './rule-test-kit';

const AT = Date.UTC(2026, 10, 2);
const dead = (fields: FieldValues, number?: string, more: CrmFacts = {}) =>
  onFields(phoneDead, fields, {
    facts: { lastCall: { outcome: 'wrong-number', at: AT, ...(number !== undefined && { number }) }, ...more },
  });

describe('the number that was called', () => {
  test.each([
    [{ phone: ['+358401234567'] }, '+358401234567', 'phone', 0],
    [{ phone: ['040 123 4567'] }, '+358401234567', 'phone', 0],
    [{ phone: ['+358401234567'] }, '040 1234567', 'phone', 0],
    [{ phone: ['+35891234567'], mobilePhone: ['040 1234567'] }, '+358401234567', 'mobilePhone', 0],
    [{ phone: ['+35891234567', '040 1234567 (työ)'] }, '+358401234567', 'phone', 1],
    [{ phone: ['040 12 ank 3'] }, '04012', 'phone', 0],
  ] as const)('%j called as %s', (fields, number, field, index) => {
    const reports = dead(fields, number);
    expect(reports).toMatchObject([{ field, index, message: { params: [{ date: AT }] } }]);
    expect(said(reports[0])).toBe('wrongNumber');
    expect(reports[0]?.fix).toBeUndefined();
  });

  test('the only one, where the CRM does not tell which', () => {
    expect(dead({ phone: ['040 1234567'] })).toHaveLength(1);
    expect(dead({ phone: ['040 1234567'], mobilePhone: ['+358401234567'] })).toHaveLength(1);
  });
});

describe('silent', () => {
  test.each<[string, FieldValues, string | undefined]>([
    ['another number was called', { phone: ['+358401234568'] }, '+358401234567'],
    ['it may be either', { phone: ['+35891234567'], mobilePhone: ['+358401234567'] }, undefined],
    ['the field holds two', { phone: ['040 1234567 / 09 1234567'] }, undefined],
    ['there is none', { phone: [], mobilePhone: ['TBD'] }, undefined],
    ['there are no digits', { phone: ['ask Matti'] }, undefined],
  ])('%s', (_why, fields, number) => expect(dead(fields, number)).toEqual([]));

  test('a number that was changed since the record was read', () => {
    const stored = { phone: ['+358401234567'] };
    expect(dead({ phone: ['+358405555123'] }, undefined, { stored })).toEqual([]);
    expect(dead({ phone: ['040 1234567'] }, undefined, { stored })).toHaveLength(1);
  });

  test('not because it is stored as another kind of number than the page shows it as', () => {
    expect(
      dead({ phone: ['+358401234567'] }, undefined, { stored: { phone: [], mobilePhone: ['040 1234567'] } }),
    ).toHaveLength(1);
  });

  test('another outcome, or nothing known', () => {
    const fields = { phone: ['+358401234567'] };
    expect(onFields(phoneDead, fields, { facts: { lastCall: { outcome: 'other', at: AT } } })).toEqual([]);
    expect(onFields(phoneDead, fields)).toEqual([]);
  });
});

test('it speaks beside the rules of form', () => expect(phoneDead.stage).toBe('apart'));

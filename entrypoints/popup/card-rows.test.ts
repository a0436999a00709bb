import { expect, test } from 'vitest';
import type { ReportedField } from '../../lib/messages/protocol';
import { cardRows, fillable, keepable, toggled } from './card-rows';
import { createForm, surface } from './testing/audits';

const field = (key: ReportedField['key'], ...values: string[]): ReportedField => ({
  ...{ key, label: key, values, foundBy: 'account-label', editable: true },
});
const states = (...args: Parameters<typeof cardRows>) =>
  Object.fromEntries(cardRows(...args).map((row) => [row.field, row.state]));

test('each value stands beside what the record has', () => {
  const audit = surface({ fields: [field('email'), field('company', 'Nordweb'), field('firstName', 'Aino')] });
  const card = { fullName: 'Aino Virtanen', firstName: 'Aino', email: 'a@b.fi', company: 'Nordweb Oy', city: 'Oulu' };
  expect(states(card, audit)).toEqual({ firstName: 'filled', email: 'empty', company: 'filled', city: 'absent' });
  expect(cardRows(card, audit).find((row) => row.field === 'company')?.now).toBe('Nordweb');
});

test('a person of Pipedrive has one list of numbers, and an organization that only people choose', () => {
  const audit = surface({ crm: 'pipedrive', fields: [field('phone'), field('company')] });
  expect(cardRows({ mobilePhone: '040 1', company: 'Nordweb' }, audit)).toEqual([
    { field: 'company', value: 'Nordweb', now: '', state: 'by-hand' },
    { field: 'phone', value: '040 1', now: '', state: 'empty' },
  ]);
  expect(states({ mobilePhone: '040 1', phone: '09 1' }, audit)).toEqual({ phone: 'empty', mobilePhone: 'absent' });
});

test("a company takes nothing of a person's", () => {
  const audit = surface({ kind: 'company', fields: [field('company'), field('email')] });
  expect(states({ fullName: 'Aino', email: 'a@b.fi', company: 'Nordweb Oy' }, audit)).toEqual({ company: 'empty' });
});

test('what may be kept is what new records share, and nothing secret', () => {
  const fields = [field('owner', 'Matti Laine'), field('email', 'a@b.fi'), field('city'), field('company', 'x •••')];
  expect(keepable(surface({ fields }))).toEqual([{ field: 'owner', value: 'Matti Laine' }]);
});

test('the first kept value switches the filling on; one more value of a field takes the place of the first', () => {
  const first = toggled({ values: [], fill: false }, { field: 'city', value: 'Oulu' }, true);
  expect(first).toEqual({ values: [{ field: 'city', value: 'Oulu' }], fill: true });
  const off = { ...first, fill: false };
  expect(toggled(off, { field: 'city', value: 'Turku' }, true)).toEqual({
    values: [{ field: 'city', value: 'Turku' }],
    fill: false,
  });
  expect(toggled(first, { field: 'city', value: 'Oulu' }, false).values).toEqual([]);
  expect(fillable(first, createForm({ fields: [field('city')] }))).toEqual(first.values);
  expect(fillable(first, createForm({ fields: [field('city', 'Turku')] }))).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import type { Draft, FieldKey } from '../record/record';
import { requiredField } from './required-field';
import { contact, contextFor, said } from './rule-test-kit';

const check = (draft: Draft, fields: readonly FieldKey[]) =>
  requiredField.check(draft, { contact: fields, company: fields }, contextFor('FI'));

describe('counts as empty', () => {
  test.each([
    'TBD',
    'tbd ',
    'ei tiedossa',
    'Okänd',
    'k. A.',
    'k.A.',
    'не указано',
    'n/a',
    'N/A',
    '--',
    '-',
    '…',
    '?',
    'unknown',
  ])('%s', (value) => {
    const [report] = check(contact({ jobTitle: [value] }), ['jobTitle']);
    expect(report?.value).toBe(value);
    expect(report?.fix).toBeUndefined();
    expect(said(report)).toBe('placeholder');
  });

  test.each([[[]], [['']], [['   ']]])('%j', (values) => {
    const [report] = check(contact({ email: values }), ['email']);
    expect(report).toMatchObject({ field: 'email', value: '', message: { params: [{ field: 'email' }] } });
    expect(said(report)).toBe('missing');
  });
});

describe('silent', () => {
  test('on a field that was not read', () => expect(check(contact({}), ['email'])).toEqual([]));
  test('on a further value behind a blank one', () =>
    expect(check(contact({ email: ['', 'a@b.fi'] }), ['email'])).toEqual([]));
  test.each(['Null', 'Na', 'No', 'Ng', 'Ei', 'Oy', 'None of the above AB', '0'])('on the name %s', (value) =>
    expect(check(contact({ lastName: [value] }), ['lastName'])).toEqual([]),
  );
});

test('each kind has its own list, and a field named twice is told once', () => {
  const options = { contact: ['email', 'email'], company: ['company'] } as const;
  const fields = { email: [], company: [] };
  const rules = (kind: Draft['kind']) =>
    requiredField.check({ kind, fields }, options, contextFor('FI')).map(({ field }) => field);
  expect(rules('contact')).toEqual(['email']);
  expect(rules('company')).toEqual(['company']);
});

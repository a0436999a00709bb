import { describe, expect, test } from 'vitest';
import type { Draft, FieldKey } from '../record/record';
import { requiredField, type RequiredFieldOptions } from './required-field';
import type { RuleContext } from './rule';
import { contact, contextFor, said } from './rule-test-kit';

const check = (
  draft: Draft,
  fields: readonly FieldKey[],
  { options = {}, ...context }: Partial<RuleContext> & { options?: Partial<RequiredFieldOptions> } = {},
) =>
  requiredField.check(
    draft,
    { ...requiredField.defaults, contact: fields, company: fields, ...options },
    contextFor('FI', context),
  );
const fieldsOf = (...args: Parameters<typeof check>) => check(...args).map(({ field }) => field);

describe('counts as empty', () => {
  test.each([
    ...[
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
    ],
    ...['ei vielä tiedossa', 'vet inte', 'nicht angegeben', 'нет', 'уточняется', 'not known yet'],
  ])('%s', (value) => {
    const [report] = check(contact({ jobTitle: [value] }), ['jobTitle']);
    expect(report?.value).toBe(value);
    expect(report?.fix).toBeUndefined();
    expect(report?.notYet).toBe('');
    expect(said(report)).toBe('placeholder');
  });

  test.each([[[]], [['']], [['   ']]])('%j', (values) => {
    const [report] = check(contact({ email: values }), ['email']);
    expect(report).toMatchObject({ field: 'email', value: '', message: { params: [{ field: 'email' }] } });
    expect(said(report)).toBe('missing');
  });

  test('a field that the page does not show and the CRM knows to be empty', () =>
    expect(fieldsOf(contact({}), ['jobTitle'], { facts: { stored: { jobTitle: [] } } })).toEqual(['jobTitle']));
});

describe('silent', () => {
  test('on a field that was not read', () => expect(check(contact({}), ['email'])).toEqual([]));
  test('on a further value behind a blank one', () =>
    expect(check(contact({ email: ['', 'a@b.fi'] }), ['email'])).toEqual([]));
  test.each(['Null', 'Na', 'No', 'Ng', 'Ei', 'Oy', 'None of the above AB', '0', 'NET'])('on the name %s', (value) =>
    expect(check(contact({ lastName: [value] }), ['lastName'])).toEqual([]),
  );
  test('on a field that the page does not show and the CRM knows', () =>
    expect(check(contact({}), ['jobTitle'], { facts: { stored: { jobTitle: ['CEO'] } } })).toEqual([]));
  test('on a legal basis of its own', () =>
    expect(check(contact({ legalBasis: ['Not applicable'] }), ['legalBasis'])).toEqual([]));
});

describe('a whole name answers for its parts, and a part for the whole', () => {
  test.each([
    [{ fullName: ['Anna Berg'], firstName: [], lastName: [] }, []],
    [{ fullName: ['Anna'], firstName: [], lastName: [] }, ['lastName']],
    [{ fullName: [], firstName: ['Anna'], lastName: ['Berg'] }, []],
    [{ fullName: [], firstName: [], lastName: ['Berg'] }, ['firstName']],
    [{ fullName: ['anna@firma.se'], firstName: [], lastName: [] }, ['firstName', 'lastName']],
    [{ fullName: ['TBD'], firstName: [], lastName: [] }, ['firstName', 'lastName', 'fullName']],
  ] as const)('%j: %j', (fields, missing) =>
    expect(fieldsOf(contact(fields), ['firstName', 'lastName', 'fullName'])).toEqual(missing),
  );
});

describe('at a stage', () => {
  const options = { contactStages: { opportunity: ['phone'], Kvalifioitu: ['jobTitle'] } } as const;
  const choices = [{ key: 'lifecycleStage' as const, options: [{ value: '17', label: 'Kvalifioitu' }] }];
  const at = (stage: string, context: Partial<RuleContext> = {}) =>
    fieldsOf(contact({ phone: [], jobTitle: [], email: [], lifecycleStage: [stage] }), ['email'], {
      options,
      ...context,
    });

  test('asks what the house asks there in addition', () => {
    expect(at('opportunity')).toEqual(['email', 'phone']);
    expect(at('Opportunity')).toEqual(['email', 'phone']);
    expect(at('lead')).toEqual(['email']);
    expect(at('customer')).toEqual(['email']);
  });
  test('knows a stage by its label', () => expect(at('17', { choices })).toEqual(['email', 'jobTitle']));
  test('takes the stage from the CRM where the page does not show it', () => {
    const facts = { stored: { lifecycleStage: ['opportunity'] } };
    const draft = contact({ phone: [] });
    expect(check(draft, [], { options, facts })[0]).toMatchObject({ field: 'phone', notYet: 'opportunity' });
  });
});

describe('what the account itself requires', () => {
  const facts = { required: ['jobTitle', 'email'] as const };
  test('is asked too, once', () =>
    expect(fieldsOf(contact({ jobTitle: [], email: [] }), ['email'], { facts })).toEqual(['email', 'jobTitle']));
  test('unless the house does not want it', () =>
    expect(
      fieldsOf(contact({ jobTitle: [], email: [] }), ['email'], { facts, options: { fromAccount: false } }),
    ).toEqual(['email']));
});

test('offers what the CRM knows from elsewhere, for review', () => {
  const [report] = check(contact({ phone: ['+358 40 1234567'], country: [] }), ['country']);
  expect(report?.fix).toEqual({
    kind: 'review',
    value: 'Finland',
    source: { key: 'rules.completing.sourcePhone', params: ['+358 40 1234567'] },
  });
});

test('each kind has its own list, and a field named twice is told once', () => {
  const options = { ...requiredField.defaults, contact: ['email', 'email'], company: ['company'] } as const;
  const fields = { email: [], company: [] };
  const rules = (kind: Draft['kind']) =>
    requiredField.check({ kind, fields }, options, contextFor('FI')).map(({ field }) => field);
  expect(rules('contact')).toEqual(['email']);
  expect(rules('company')).toEqual(['company']);
});

import { describe, expect, test } from 'vitest';
import { DEFAULT_STYLE } from '../style/presets';
import { completing } from './completing';
import { runRules } from './engine';
import { contact, contextFor, onFields, said } from './rule-test-kit';

const domains = [{ domain: 'nordweb.fi', records: 12, company: 'Nordweb Oy' }];
const associated = { id: '7', name: 'Nordweb Oy', domains: ['nordweb.fi'], owner: { id: '42', name: 'Maria Lind' } };

describe('says what is known, and from where', () => {
  test('the phone number', () => {
    const [report] = onFields(completing, { phone: ['+46 70 123 45 67'], country: [] });
    expect(said(report)).toBe('fromPhone');
    expect(report?.message.params).toEqual([{ field: 'country' }, { country: 'SE' }, '+46 70 123 45 67']);
  });
  test('other records', () => {
    const [report] = onFields(completing, { email: ['a@nordweb.fi'], company: ['--'] }, { facts: { domains } });
    expect(report).toMatchObject({ field: 'company', value: '--', fix: { value: 'Nordweb Oy' } });
    expect(report?.message.params).toEqual([{ field: 'company' }, 'Nordweb Oy', 'nordweb.fi']);
  });
  test('the company', () => {
    const reports = onFields(completing, { company: [], website: [] }, { facts: { associated } });
    expect(reports.map((report) => [report.field, said(report), report.fix?.value])).toEqual([
      ['company', 'fromCompany', 'Nordweb Oy'],
      ['website', 'fromCompany', 'nordweb.fi'],
    ]);
  });
  test('the full name: both parts in one', () => {
    const reports = onFields(completing, { fullName: ['Anna Berg'], firstName: [], lastName: [] });
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ field: 'firstName', fix: { value: 'Anna', others: { lastName: 'Berg' } } });
  });
});

describe('silent', () => {
  test.each([
    ['where the field was not read', { phone: ['+46 70 123 45 67'] }],
    ['where it is filled', { phone: ['+46 70 123 45 67'], country: ['Norway'] }],
    ['without evidence', { phone: ['070 123 45 67'], email: ['a@gmail.com'], country: [], company: [], website: [] }],
    ['on a part of the name alone', { fullName: ['Anna Berg'], firstName: [], lastName: ['Berg'] }],
  ])('%s', (_, fields) => expect(onFields(completing, fields, { facts: { domains } })).toEqual([]));
});

describe('one field, one finding', () => {
  const draft = contact({ email: ['a@nordweb.fi'], company: [], country: [], phone: ['+358401234567'], owner: [] });
  const style = {
    ...DEFAULT_STYLE,
    rules: { 'required-field': { severity: 'error' as const, options: { contact: ['company', 'owner'] } } },
  };
  const found = runRules(draft, style, contextFor('FI', { facts: { domains, associated } }));
  test('what the house requires is said as required, with the same value', () => {
    const about = (field: string) => found.filter((finding) => finding.field === field);
    expect(about('company').map(({ rule, fix }) => [rule, fix?.value])).toEqual([['required-field', 'Nordweb Oy']]);
    expect(about('owner').map(({ rule, fix }) => [rule, fix?.value])).toEqual([['required-field', '42']]);
    expect(about('country').map(({ rule, fix }) => [rule, fix?.value])).toEqual([['completing', 'Finland']]);
  });
});

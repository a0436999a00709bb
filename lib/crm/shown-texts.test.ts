import { expect, test } from 'vitest';
import type { FieldKey, FieldValues } from '../record/record';
import { shownTexts } from './shown-texts';

const STAGES = { key: 'lifecycleStage', options: [{ value: 'lead', label: 'Liidi' }] } as const;
const TIERS = {
  key: 'custom:tier' as FieldKey,
  options: [
    { value: '1', label: 'Gold' },
    { value: '2', label: 'Silver' },
  ],
};

test.each<[what: string, fields: FieldValues, texts: Readonly<Record<string, readonly string[]>>]>([
  ['nothing', {}, {}],
  ['a value is shown as it is', { email: ['aino@nordweb.fi'] }, { email: ['aino@nordweb.fi'] }],
  ['a choice by its label first', { lifecycleStage: ['lead'] }, { lifecycleStage: ['Liidi', 'lead'] }],
  ['a choice that is gone as it is', { lifecycleStage: ['old'] }, { lifecycleStage: ['old'] }],
  ['several choices', { 'custom:tier': ['2', '1'] }, { 'custom:tier': ['Silver', 'Gold', '2', '1'] }],
  ['a field without a value has no text', { phone: [] }, { phone: [] }],
  [
    'a name in parts in one piece too',
    { firstName: ['Aino'], lastName: ['Virtanen'] },
    { fullName: ['Aino Virtanen'], firstName: ['Aino'], lastName: ['Virtanen'] },
  ],
  [
    'a whole name as the CRM writes it',
    { fullName: ['Virtanen Aino'], firstName: ['Aino'], lastName: ['Virtanen'] },
    { fullName: ['Virtanen Aino'], firstName: ['Aino'], lastName: ['Virtanen'] },
  ],
  ['half a name is no whole one', { firstName: ['Aino'], lastName: [] }, { firstName: ['Aino'], lastName: [] }],
])('%s', (_, fields, texts) => {
  expect(shownTexts(fields, [STAGES, TIERS])).toEqual(texts);
});

test('a label that equals its value is one text', () => {
  const choices = [{ key: 'industry', options: [{ value: 'Retail', label: 'Retail' }] }] as const;
  expect(shownTexts({ industry: ['Retail'] }, choices)).toEqual({ industry: ['Retail'] });
});

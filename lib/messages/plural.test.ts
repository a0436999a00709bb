import { expect, test } from 'vitest';
import { pluralForm, pluralForms } from './plural';

const RULES_EN = '$1 rule | $1 rules';
const RULES_RU = '$1 правило | $1 правила | $1 правил';

test.each([
  ['en', 1, '$1 rule'],
  ['en', 0, '$1 rules'],
  ['en', 21, '$1 rules'],
  ['fi', 1, '$1 rule'],
  ['sv', 2, '$1 rules'],
])('%s, %i: %s', (language, count, form) => expect(pluralForm(RULES_EN, count, language)).toBe(form));

test.each([
  [1, '$1 правило'],
  [21, '$1 правило'],
  [2, '$1 правила'],
  [24, '$1 правила'],
  [0, '$1 правил'],
  [5, '$1 правил'],
  [11, '$1 правил'],
  [112, '$1 правил'],
])('Russian, %i: %s', (count, form) => expect(pluralForm(RULES_RU, count, 'ru')).toBe(form));

test('one form more is for none at all', () => {
  expect(pluralForm(`Nothing | ${RULES_EN}`, 0, 'en')).toBe('Nothing');
  expect(pluralForm(`Nothing | ${RULES_EN}`, 1, 'en')).toBe('$1 rule');
  expect(pluralForm(`Ничего | ${RULES_RU}`, 0, 'ru')).toBe('Ничего');
});

test('a text of one form stays', () => expect(pluralForm('Rules', 3, 'ru')).toBe('Rules'));

test.each([
  ['en', 2],
  ['fi', 2],
  ['sv', 2],
  ['ru', 3],
])('%s has %i forms', (language, forms) => expect(pluralForms(language)).toBe(forms));

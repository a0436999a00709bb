import { expect, test } from 'vitest';
import type { CrmAnswer } from '../transport';
import { validations } from './facts';
import type { Wire } from './wire';

const rule = (ruleType: string, more: object = {}) => ({ ruleType, ruleArguments: ['9'], ...more });

test('what HubSpot brings into the form by itself is no reason to refuse a value, and left out', async () => {
  const results = [
    {
      propertyName: 'zip',
      propertyValidationRules: [rule('MIN_LENGTH'), rule('MAX_LENGTH', { shouldApplyNormalization: false })],
    },
    { propertyName: 'phone', propertyValidationRules: [rule('ALPHANUMERIC', { shouldApplyNormalization: true })] },
  ];
  const answer = { text: JSON.stringify({ results }) } as CrmAnswer;
  // What it touches of a connection, and nothing else of it.
  const wire = { transport: { send: () => Promise.resolve(answer) }, token: 't', limitsKey: 'l' } as unknown as Wire;
  const call = { signal: new AbortController().signal, priority: 'typing' } as const;
  expect((await validations(wire, 'contact', call)).map(({ field, type }) => `${field} ${type}`)).toEqual([
    'postalCode MIN_LENGTH',
    'postalCode MAX_LENGTH',
  ]);
});

import { expect, test } from 'vitest';
import { standsFor } from '../../lib/record/masked';
import { surface } from '../popup/testing/audits';
import { maskedAudit } from './masked-audit';

const CODE = '131052-308T';
const field = (key: 'jobTitle' | 'firstName' | 'phone', ...values: string[]) =>
  ({ key, label: key, values, foundBy: 'account-label', editable: true }) as const;
const finding = {
  rule: 'sensitive-data',
  field: 'jobTitle',
  index: 0,
  severity: 'error',
  message: { key: 'rules.sensitiveData.finnish', params: ['•••8T'] },
  value: `hetu ${CODE}, soita`,
  fix: { kind: 'review', value: 'hetu, soita' },
} as const;

test('an audit without codes is the very same', () => {
  const audit = surface({ fields: [field('phone', '040 123 4567'), field('jobTitle', 'CEO')] });
  expect(maskedAudit(audit)).toBe(audit);
});

test('a code is masked wherever it stands, and its finding can still be named', () => {
  const audit = surface({
    title: `Matti ${CODE}`,
    fields: [field('jobTitle', finding.value), field('firstName', `Matti ${CODE}`), field('phone', '040 123 4567')],
    findings: [
      finding,
      {
        ...finding,
        rule: 'text-case',
        fix: { kind: 'review', value: 'Hetu 131052-308t, Soita', others: { city: CODE } },
      },
      {
        ...finding,
        field: 'phone',
        rule: 'phone-format',
        value: '040 123 4567',
        fix: { kind: 'safe', value: '+358401234567' },
      },
    ],
  });
  const masked = maskedAudit(audit);
  expect(JSON.stringify(masked)).not.toMatch(/131052|308t/i);
  const [first, , phone] = masked.findings;
  expect(first).toEqual({ ...finding, value: 'hetu •••, soita' });
  expect(standsFor(first?.value ?? '', finding.value)).toBe(true);
  expect(phone).toEqual(audit.findings[2]);
  expect(masked.title).toBe('Matti •••');
});

test('what is remembered of an ignored value keeps its key', () => {
  const ignored = [{ what: 'finding', rule: 'sensitive-data', field: 'jobTitle', value: CODE, keys: [CODE] }] as const;
  const masked = maskedAudit(surface({ fields: [field('jobTitle', CODE)], ignored }));
  expect(masked.ignored).toEqual([{ ...ignored[0], value: '•••' }]);
});

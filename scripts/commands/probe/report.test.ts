import { expect, test } from 'vitest';
import { NOTHING_FOUND, printable, type ProbeReport } from './report';

const report: ProbeReport = {
  ...NOTHING_FOUND,
  surface: 'record',
  record: { kind: 'contact', id: '2', account: '1' },
  expected: [
    { key: 'phone', foundBy: 'account-label' },
    { key: 'email', foundBy: 'prefixed-attribute' },
    { key: 'firstName', foundBy: 'prefixed-attribute' },
    { key: 'city', foundBy: null },
    { key: 'fax', foundBy: null },
  ],
};

test('how many expected fields were found, by what, and which were not', () => {
  expect(printable(report, '')).toContain(
    'Expected fields: 3 of 5 found\n  by prefixed-attribute 2, account-label 1\n  not found: city, fax\nFindings: 0',
  );
});

test('nothing is listed where nothing was found, or nothing is missing', () => {
  const none = printable({ ...report, expected: report.expected.slice(3) }, '');
  expect(none).toContain('Expected fields: 0 of 2 found\n  not found: city, fax\nFindings');
  const all = printable({ ...report, expected: report.expected.slice(0, 1) }, '');
  expect(all).toContain('Expected fields: 1 of 1 found\n  by account-label 1\nFindings');
});

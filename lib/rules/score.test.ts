import { expect, test } from 'vitest';
import type { Candidate } from '../match/candidate';
import type { Finding, Severity } from './finding';
import { score } from './score';

const finding = (severity: Severity): Finding => ({
  rule: 'phone-format',
  field: 'phone',
  index: 0,
  severity,
  message: { key: 'x' },
  value: '',
});
const duplicate: Finding = { ...finding('warning'), rule: 'possible-duplicate', candidateId: '7' };
const candidate = (id: string, probability: number): Candidate => ({
  record: { ref: { crm: 'hubspot', account: '1', kind: 'contact', id }, fields: {} },
  probability,
  evidence: [],
});

test.each([
  ['nothing wrong', [], [], 100],
  ['an error', [finding('error')], [], 85],
  ['two errors, a warning, an info', [finding('error'), finding('error'), finding('warning'), finding('info')], [], 68],
  ['a duplicate by its probability', [duplicate], [candidate('6', 0.99), candidate('7', 0.9)], 73],
  ['a candidate that no finding speaks of', [], [candidate('7', 0.9)], 100],
] as const)('%s', (_, findings, candidates, expected) => {
  expect(score(findings, candidates)).toBe(expected);
});

import { describe, expect, test } from 'vitest';
import type { Candidate, Evidence } from '../match/candidate';
import { possibleDuplicate } from './possible-duplicate';
import { contact, contextFor } from './rule-test-kit';

function candidate(id: string, probability: number, evidence: readonly Partial<Evidence>[] = []): Candidate {
  return {
    record: {
      ref: { crm: 'hubspot', account: '1', kind: 'contact', id },
      fields: { firstName: ['Aino'], lastName: ['Virtanen'] },
    },
    probability,
    evidence: evidence.map((one) => ({
      field: 'email',
      level: 'exact',
      weight: 20,
      values: ['', ''],
      said: { key: '' },
      ...one,
    })),
  };
}

const draft = contact({
  firstName: ['Aino'],
  lastName: ['Virtanen'],
  email: ['x@y.fi', 'aino@nordweb.fi'],
  phone: ['040 1'],
});
const check = (candidates: readonly Candidate[], threshold: 'careful' | 'balanced' | 'wide' = 'balanced') =>
  possibleDuplicate.check(draft, { threshold }, contextFor('FI', { candidates }));

test('one finding for the likeliest, on the value with the strongest reason', () => {
  const reasons = [
    { field: 'phone', weight: 5, values: ['040 1', '040 1'] },
    { field: 'email', weight: 26, values: ['aino@nordweb.fi', 'AINO@nordweb.fi'] },
  ] as const;
  expect(check([candidate('8', 0.92, reasons), candidate('9', 0.97, reasons)])).toEqual([
    {
      field: 'email',
      index: 1,
      value: 'aino@nordweb.fi',
      message: { key: 'rules.possibleDuplicate.contact', params: ['Aino Virtanen'] },
      candidateId: '9',
    },
  ]);
});

test('a reason that the page does not show gives way to the next', () => {
  const reasons = [
    { field: 'linkedinUrl', weight: 22, values: ['a', 'a'] },
    { field: 'fullName', weight: 12, values: ['Aino Virtanen', 'Aino Virtanen'] },
  ] as const;
  expect(check([candidate('9', 0.97, reasons)])[0]).toMatchObject({ field: 'lastName', value: 'Virtanen' });
});

test('a shared domain shows on the address it was read from', () => {
  const reasons = [{ field: 'website', weight: 6, values: ['nordweb.fi', 'nordweb.fi'] }] as const;
  expect(check([candidate('9', 0.97, reasons)])[0]).toMatchObject({ field: 'email' });
});

describe('threshold', () => {
  const reason = [{ field: 'email', weight: 20, values: ['x@y.fi', 'x@y.fi'] }] as const;
  test.each([
    [0.89, 'balanced', 0],
    [0.9, 'balanced', 1],
    [0.97, 'careful', 0],
    [0.5, 'wide', 1],
  ] as const)('%d under %s: %d', (probability, threshold, count) => {
    expect(check([candidate('9', probability, reason)], threshold)).toHaveLength(count);
  });
  test('nobody, nothing', () => expect(check([])).toEqual([]));
});

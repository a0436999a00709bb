import { describe, expect, it } from 'vitest';
import { fingerprint, shownRecord } from './fingerprint';
import { accountOf, type MergeProperty, type MergeRecord } from './merge-record';
import { expectedValues, planMerge } from './plan-merge';

const property = (key: MergeProperty['key'], name: string, label: string, type: string): MergeProperty => ({
  ...{ key, name, label, type, readOnly: false, options: [] },
  ...(type === 'phone' ? { multiple: true } : {}),
});
const account = accountOf([
  property('fullName', 'name', 'Name', 'varchar'),
  property('phone', 'phone', 'Puhelin', 'phone'),
  property('company', 'org_id', 'Organisaatio', 'org'),
]);

/** A person of Pipedrive: a list of numbers, and the id of a company. */
function person(
  id: string,
  phones: readonly string[],
  mobile: readonly string[],
  org: string,
  company: string,
): MergeRecord {
  const list = [...phones, ...mobile];
  return {
    ref: { crm: 'pipedrive', account: 'acme', kind: 'contact', id },
    fields: { fullName: ['Aino'], phone: phones, mobilePhone: mobile, company: [company] },
    properties: {
      name: 'Aino',
      phone: phones[0] ?? null,
      'phone[mobile]': mobile[0] ?? null,
      ...Object.fromEntries(list.map((value, at) => [`phone[${at}]`, value])),
      'phone[]': JSON.stringify(list),
      org_id: org,
    },
  };
}

const A = person('1', ['09 1'], ['040 1'], '5', 'Nordweb Oy');
const B = person('2', ['09 2', '09 1'], [], '6', 'Kide Oy');

function plan(choices: Parameters<typeof planMerge>[0]['choices'] = {}) {
  const input = { kind: 'contact', a: A, b: B, account, survivorId: '1', choices, now: 0, keptDays: 30 } as const;
  return planMerge(input);
}

describe('fields of which the CRM keeps every value', () => {
  it('lose nothing, cannot be chosen, and stand in one row', () => {
    const { fields, notKept, writes } = plan({ phone: 'loser' });
    expect(fields.map(({ name }) => name)).toEqual(['name', 'phone', 'org_id']);
    expect(fields[1]).toMatchObject({
      ...{ survivor: ['09 1', '040 1'], loser: ['09 2', '09 1'], result: ['09 1', '040 1', '09 2'], changeable: false },
    });
    expect(notKept.filter(({ field }) => field === 'phone')).toEqual([]);
    expect(writes).toEqual({});
  });

  it('are expected to keep the survivor’s first value', () => {
    expect(expectedValues(plan(), A, B).find(({ name }) => name === 'phone')).toMatchObject({ value: '09 1' });
  });

  it('count whole in what was shown', () => {
    const mark = (a: MergeRecord) => fingerprint(shownRecord(a, account), shownRecord(B, account));
    expect(mark(person('1', ['09 1'], ['040 2'], '5', 'Nordweb Oy'))).not.toBe(mark(A));
  });
});

describe('a company that is an id', () => {
  it('is shown by its name and written by its id', () => {
    const { fields, writes } = plan({ company: 'loser' });
    expect(fields[2]).toMatchObject({ survivor: ['Nordweb Oy'], loser: ['Kide Oy'], result: ['Kide Oy'] });
    expect(writes).toEqual({ org_id: '6' });
  });
});

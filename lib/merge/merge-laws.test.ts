import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldKey } from '../record/record';
import { differences, fingerprint, shownRecord } from './fingerprint';
import { contact, OWNERS, PROPERTIES } from './testing/contacts';
import type { ValueSource } from './merge-plan';
import { accountOf, emailsOf, propertyOf, shownValue } from './merge-record';
import { planMerge } from './plan-merge';

const account = accountOf(PROPERTIES, OWNERS);
const NAMES = [...PROPERTIES.map(({ name }) => name), 'hs_additional_emails', 'undescribed'];
const value = fc.oneof(
  fc.constantFrom('', ' ', 'true', 'false', 'lead', 'customer', 'fi;sv', 'a@x.fi', 'A@x.fi; b@x.fi', '71'),
  fc.string({ maxLength: 8 }),
);
const properties = fc.dictionary(fc.constantFrom(...NAMES), fc.option(value));
const extras = fc.record({ deals: fc.nat(3), createdAt: fc.nat(5) }, { requiredKeys: [] });
const record = (id: string) => fc.tuple(properties, extras).map(([filled, more]) => contact(id, filled, more));
const pair = fc.tuple(record('1'), record('2'));
const source = fc.constantFrom<ValueSource>('survivor', 'loser');
const choices = fc.dictionary(fc.constantFrom<FieldKey>('phone', 'jobTitle', 'email', 'custom:languages'), source);
const survivorId = fc.constantFrom('1', '2');
const base = { kind: 'contact', account, now: 0, keptDays: 90 } as const;

test('no value is lost: it is in the result or listed as not kept', () => {
  fc.assert(
    fc.property(pair, choices, survivorId, ([a, b], chosen, id) => {
      const plan = planMerge({ ...base, a, b, choices: chosen, survivorId: id });
      for (const one of [a, b]) {
        for (const name of Object.keys(one.properties).filter((key) => key !== 'hs_additional_emails')) {
          const property = propertyOf(name, account);
          const shown = shownValue((one.properties[name] ?? '').trim(), property, account);
          const known = [
            ...plan.fields.filter((row) => row.name === name).flatMap((row) => row.result),
            ...plan.notKept.filter((lost) => lost.name === name).map((lost) => lost.value),
          ].map((text) => (name === 'email' ? text.toLowerCase() : text));
          for (const text of shown) expect(known).toContain(name === 'email' ? text.toLowerCase() : text);
        }
      }
    }),
  );
});

test('no address is lost', () => {
  fc.assert(
    fc.property(pair, ([a, b]) => {
      const plan = planMerge({ ...base, a, b });
      const kept = plan.fields.filter(({ field }) => field === 'email').flatMap(({ result }) => result);
      const all = [a, b].filter((one) => 'email' in one.properties).flatMap((one) => emailsOf(one, 'email'));
      const lower = kept.map((email) => email.toLowerCase());
      for (const email of all) expect(lower).toContain(email.toLowerCase());
      expect(new Set(lower).size).toBe(lower.length);
    }),
  );
});

test('the same records give the same plan, whichever is named first', () => {
  fc.assert(
    fc.property(pair, choices, ([a, b], chosen) => {
      const plan = planMerge({ ...base, a, b, choices: chosen });
      expect(planMerge({ ...base, a: b, b: a, choices: chosen })).toEqual(plan);
      expect(planMerge({ ...base, a: structuredClone(a), b: structuredClone(b), choices: chosen })).toEqual(plan);
    }),
  );
});

test('swapping who survives swaps both sides of every row', () => {
  fc.assert(
    fc.property(pair, ([a, b]) => {
      const one = planMerge({ ...base, a, b, survivorId: '1' });
      const other = planMerge({ ...base, a, b, survivorId: '2' });
      expect(other.fields.map(({ name, survivor, loser }) => [name, survivor, loser])).toEqual(
        one.fields.map(({ name, survivor, loser }) => [name, loser, survivor]),
      );
      for (const [index, row] of one.fields.entries()) {
        const mirrored = other.fields[index];
        if (row.reason.key === 'merge.reason.onlyValue') expect(mirrored?.source).not.toBe(row.source);
      }
    }),
  );
});

test('an opt-out of either stays, whoever survives', () => {
  const optOut = fc.constantFrom('true', 'false', '', null);
  fc.assert(
    fc.property(optOut, optOut, survivorId, (one, other, id) => {
      const [a, b] = [contact('1', { hs_email_optout: one }), contact('2', { hs_email_optout: other })];
      const plan = planMerge({ ...base, a, b, survivorId: id });
      const either = one === 'true' || other === 'true';
      expect(plan.fields.some(({ result }) => result.includes('Yes'))).toBe(either);
      expect(plan.consequences.some(({ kind, hot }) => kind === 'consent' && hot)).toBe(either && one !== other);
    }),
  );
});

test('a choice is respected where it may be made, and writes what was shown', () => {
  fc.assert(
    fc.property(pair, choices, survivorId, ([a, b], chosen, id) => {
      const plan = planMerge({ ...base, a, b, choices: chosen, survivorId: id });
      const loser = id === '1' ? b : a;
      for (const row of plan.fields.filter(({ changeable }) => changeable)) {
        expect(row.source).toBe(chosen[row.field] ?? 'survivor');
        expect(row.result).toEqual(row[row.source]);
        expect(plan.writes[row.name]).toBe(row.source === 'loser' ? loser.properties[row.name]?.trim() : undefined);
      }
      for (const name of Object.keys(plan.writes)) expect(propertyOf(name, account).readOnly).toBe(false);
    }),
  );
});

test('the fingerprint is the same exactly where nothing shown differs', () => {
  fc.assert(
    fc.property(pair, record('1'), ([a, b], later) => {
      const [before, other, after] = [a, b, later].map((one) => shownRecord(one, account));
      if (!before || !other || !after) throw new Error('three records');
      const same = differences(before, after, account).length === 0;
      expect(fingerprint(before, other) === fingerprint(other, after)).toBe(same);
    }),
  );
});

test('times and counters that run by themselves stop no merge', () => {
  const before = shownRecord(contact('1', { phone: '040', hs_visits: '1', lastmodifieddate: '2026-01-01' }), account);
  const after = shownRecord(contact('1', { phone: '041', hs_visits: '2', lastmodifieddate: '2026-01-02' }), account);
  expect(differences(before, after, account)).toEqual([{ field: 'Phone number', was: '040', now: '041' }]);
});

test('a difference is told in the account’s words', () => {
  const before = shownRecord(contact('1', { hubspot_owner_id: '71', email: 'a@x.fi' }), account);
  const after = shownRecord(
    contact('1', { lifecyclestage: 'customer', email: 'a@x.fi', hs_additional_emails: 'b@x.fi' }),
    account,
  );
  expect(differences(before, after, account)).toEqual([
    { field: 'Email', was: 'a@x.fi', now: 'a@x.fi; b@x.fi' },
    { field: 'Contact owner', was: 'Matti Laine', now: '' },
    { field: 'Lifecycle stage', was: '', now: 'Customer' },
  ]);
});

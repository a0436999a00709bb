import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../record/record';
import { AINO, AINO_K, contact, OWNERS, PROPERTIES } from './testing/contacts';
import type { FieldChoice } from './merge-plan';
import { accountOf, type MergeProperty, type MergeRecord } from './merge-record';
import { expectedValues, planMerge, type MergeInput } from './plan-merge';

const account = accountOf(PROPERTIES, OWNERS);
const NOW = Date.UTC(2026, 10, 22);
const plan = (a: MergeRecord, b: MergeRecord, more: Partial<MergeInput> = {}) =>
  planMerge({ kind: 'contact', a, b, account, now: NOW, keptDays: 90, ...more });
const ainos = (more: Partial<MergeInput> = {}) => plan(AINO_K, AINO, more);

function row(made: ReturnType<typeof plan>, field: FieldKey): FieldChoice {
  const found = made.fields.find((one) => one.field === field);
  if (!found) throw new Error(`no row for ${field}`);
  return found;
}
const readOnly = (field: FieldKey): readonly MergeProperty[] =>
  PROPERTIES.map((property) => (property.key === field ? { ...property, readOnly: true } : property));

describe('who survives', () => {
  const DAY = 86_400_000;
  test.each<[string, MergeRecord, MergeRecord, string]>([
    ['deals', contact('9', {}, { deals: 3 }), contact('1', { firstname: 'A', lifecyclestage: 'customer' }), 'deals'],
    ['one deal', contact('9', {}, { deals: 1 }), contact('1', {}, { deals: 0 }), 'deals'],
    [
      'a later stage',
      contact('9', { lifecyclestage: 'customer' }),
      contact('1', { lifecyclestage: 'lead', firstname: 'A', lastname: 'B' }),
      'lifecycle',
    ],
    ['more fields filled', contact('9', { firstname: 'A', lastname: 'B' }), contact('1', { firstname: 'A' }), 'filled'],
    ['the older one', contact('9', {}, { createdAt: NOW - DAY }), contact('1', {}, { createdAt: NOW }), 'older'],
    ['a known age before none', contact('9', {}, { createdAt: NOW }), contact('1', {}), 'older'],
    ['the smaller id, where nothing tells them apart', contact('9', {}), contact('10', {}), 'alike'],
  ])('%s', (_, winner, other, reason) => {
    for (const made of [plan(winner, other), plan(other, winner)]) {
      expect(made.survivor.ref.id).toBe(winner.ref.id);
      expect(made.survivorReason.key).toBe(`merge.survivor.${reason}`);
    }
  });

  test('what the CRM computes is no sign of care', () => {
    const counted = contact('2', { firstname: 'A', hs_visits: '4', createdate: '2020-01-01T00:00:00Z' });
    expect(plan(counted, contact('1', { firstname: 'A', lastname: 'B' })).survivor.ref.id).toBe('1');
  });

  test('a person’s choice wins, and is said to be one', () => {
    const made = ainos({ survivorId: '6002' });
    expect([made.survivor.ref.id, made.loser.ref.id]).toEqual(['6002', '6001']);
    expect(made.survivorReason.key).toBe('merge.survivor.chosen');
    expect(ainos({ survivorId: '6001' }).survivorReason).toEqual({ key: 'merge.survivor.deals', params: [3] });
  });

  test('a stranger cannot survive, nor a record alone', () => {
    expect(() => ainos({ survivorId: '1' })).toThrow(RangeError);
    expect(() => plan(AINO, AINO)).toThrow(RangeError);
  });
});

describe('every field', () => {
  test.each<[FieldKey, readonly string[], string, boolean]>([
    ['email', ['aino@nordweb.fi', 'aino.virtanen@nordweb.fi'], 'additionalEmail', false],
    ['phone', ['040-1234567'], 'survivorWins', true],
    ['jobTitle', ['Myyntijohtaja'], 'survivorWins', true],
    ['company', ['Nordweb Oy'], 'same', false],
    ['owner', ['Matti Laine'], 'onlyValue', false],
    ['lifecycleStage', ['Customer'], 'furthestStage', false],
    ['optedOut', ['Yes'], 'optOut', false],
    ['custom:languages', ['Finnish', 'Swedish'], 'onlyValue', false],
    ['custom:hs_visits', [], 'byCrm', false],
  ])('%s', (field, result, reason, changeable) => {
    const found = row(ainos(), field);
    expect(found).toMatchObject({ result, changeable, reason: { key: `merge.reason.${reason}` } });
  });

  test('a chosen value is written after the merge', () => {
    const made = ainos({ choices: { jobTitle: 'loser' } });
    expect(row(made, 'jobTitle')).toMatchObject({ source: 'loser', result: ['TOIMITUSJOHTAJA'] });
    expect(row(made, 'jobTitle').reason.key).toBe('merge.reason.chosen');
    expect(made.writes).toEqual({ jobtitle: 'TOIMITUSJOHTAJA', hs_email_optout: 'true' });
  });

  test.each<FieldKey>(['email', 'lifecycleStage', 'optedOut', 'owner', 'company', 'custom:hs_visits'])(
    'a choice for %s changes nothing',
    (field) => {
      for (const source of ['survivor', 'loser'] as const) {
        expect(ainos({ choices: { [field]: source } })).toEqual(ainos());
      }
    },
  );

  test('the same address in other letters is one address', () => {
    const made = plan(contact('1', { email: 'Aino@Nordweb.fi' }), contact('2', { email: 'aino@nordweb.fi' }));
    expect(row(made, 'email')).toMatchObject({ result: ['Aino@Nordweb.fi'], differs: false });
    expect(made.notKept).toEqual([]);
  });

  test('secondary addresses stay, in no row of their own', () => {
    const other = contact('2', { email: 'b@x.fi', hs_additional_emails: 'c@x.fi; a@x.fi' });
    const made = plan(contact('1', { email: 'a@x.fi', firstname: 'A', lastname: 'B' }), other);
    expect(row(made, 'email').result).toEqual(['a@x.fi', 'b@x.fi', 'c@x.fi']);
    expect(made.fields.map(({ name }) => name)).not.toContain('hs_additional_emails');
  });

  test('a field nobody may write is the CRM’s to decide', () => {
    const made = planMerge({
      ...{ kind: 'contact', a: AINO_K, b: AINO, now: NOW, keptDays: 90 },
      account: accountOf(readOnly('jobTitle')),
      choices: { jobTitle: 'loser' },
    });
    expect(row(made, 'jobTitle')).toMatchObject({ changeable: false, result: [], writable: false });
    expect(made.writes).not.toHaveProperty('jobtitle');
  });

  test('what is not kept is listed', () => {
    expect(ainos().notKept.map(({ name, from, value }) => [name, from, value])).toEqual([
      ['lastname', 'loser', 'Virtanen'],
      ['phone', 'loser', '040 123 4567'],
      ['jobtitle', 'loser', 'TOIMITUSJOHTAJA'],
      ['lifecyclestage', 'survivor', 'Opportunity'],
      ['hs_email_optout', 'survivor', 'No'],
      ['hs_visits', 'survivor', '12'],
      ['hs_visits', 'loser', '2'],
    ]);
  });
});

describe('consequences', () => {
  const keys = (made: ReturnType<typeof plan>) =>
    made.consequences.map(({ message }) => message.key.replace('merge.consequence.', ''));

  test('are spelled out, what is hot first', () => {
    const made = ainos();
    expect(keys(made)).toEqual(['consent', 'newContactId', 'lifecycle', 'contactMoves', 'irreversible', 'kept']);
    expect(made.consequences.map(({ hot }) => hot)).toEqual([true, false, false, false, false, false]);
    expect(made.consequences[0]?.message.params).toEqual(['Aino Virtanen']);
    expect(made.consequences.at(-1)?.message.params).toEqual([{ date: Date.UTC(2027, 1, 20) }]);
  });

  test('are those of the CRM: Pipedrive mints no new id and names no time', () => {
    const [a, b] = [AINO_K, AINO].map((one) => ({ ...one, ref: { ...one.ref, crm: 'pipedrive' as const } }));
    if (!a || !b) throw new Error('two records');
    const made = planMerge({ kind: 'contact', a, b, now: NOW, keptDays: 90, account });
    expect(keys(made)).toEqual(['consent', 'keptId', 'lifecycle', 'everythingMoves', 'irreversible', 'kept']);
    expect(made.consequences.find(({ kind }) => kind === 'irreversible')?.message.params).toEqual(['Pipedrive']);
  });

  test('an opt-out nobody may write has to be looked at', () => {
    const made = planMerge({
      ...{ kind: 'contact', a: AINO_K, b: AINO, now: NOW, keptDays: 90 },
      account: accountOf(readOnly('optedOut')),
    });
    expect(keys(made)[0]).toBe('consentCheck');
    expect(made.writes).toEqual({});
  });

  test('consent is silent where both agree, or where blank means no', () => {
    expect(
      keys(plan(contact('1', { hs_email_optout: 'true' }), contact('2', { hs_email_optout: 'true' }))),
    ).not.toContain('consent');
    expect(keys(plan(contact('1', { hs_email_optout: 'false' }), contact('2', {})))).not.toContain('consent');
  });

  test.each([
    [0, 'companyMoves'],
    [1, 'companyMovesDeals'],
    [4, 'companyMovesDeals'],
  ])('%i deals of the one that goes', (deals, key) => {
    const [a, b] = [contact('1', {}, { deals: 9 }), contact('2', {}, { deals })];
    expect(keys(planMerge({ kind: 'company', a, b, account, now: NOW, keptDays: 90 }))).toContain(key);
  });
});

test('what to look at afterwards: differing values with a known result', () => {
  const expected = expectedValues(ainos({ choices: { jobTitle: 'loser' } }), AINO, AINO_K);
  expect(expected.map(({ name, value, other, writable }) => [name, value, other, writable])).toEqual([
    ['lastname', 'K. Virtanen', 'Virtanen', true],
    ['phone', '040-1234567', '040 123 4567', true],
    ['jobtitle', 'TOIMITUSJOHTAJA', 'Myyntijohtaja', true],
    ['hubspot_owner_id', '71', '', true],
    ['hs_email_optout', 'true', 'false', true],
    ['languages', 'fi;sv', '', true],
  ]);
});

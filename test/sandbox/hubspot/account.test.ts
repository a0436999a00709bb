import { beforeEach, describe, expect, it } from 'vitest';
import { HubSpotAccount } from './account';
import { searchablePhone } from './derive';
import { refusal } from './refusal-of';
import type { SearchRequest } from './search-request';

const START = Date.UTC(2026, 10, 22);
let now = START;
let account: HubSpotAccount;

function ids(request: SearchRequest): readonly string[] {
  return account.search('contacts', request).results.map(({ id }) => id);
}

const where = (propertyName: string, operator: string, more: object = {}): SearchRequest => ({
  filterGroups: [{ filters: [{ propertyName, operator, ...more }] }],
});

beforeEach(() => {
  now = START;
  account = new HubSpotAccount({ now: () => now, indexDelay: { create: 4_000, update: 30_000 } });
});

describe('emails', () => {
  it('are stored trimmed and in lower case', () => {
    expect(account.create('contacts', { email: ' Anna@Firma.SE ' }).properties.email).toBe('anna@firma.se');
  });

  it('are refused to a second contact, which is named only in the text', () => {
    const { id } = account.create('contacts', { email: 'anna@firma.se' });
    const { status, body } = refusal(() => account.create('contacts', { email: 'ANNA@firma.se' }));
    expect([status, body.category, body.message]).toEqual([
      409,
      'CONFLICT',
      `Contact already exists. Existing ID: ${id}`,
    ]);
    const other = account.create('contacts', { lastname: 'Berg' });
    expect(refusal(() => account.update('contacts', other.id, { email: 'anna@firma.se' })).status).toBe(409);
    expect(account.update('contacts', id, { email: 'Anna@firma.se' }).id).toBe(id);
  });

  it('that became secondary stay taken until the legacy call frees them', () => {
    const a = account.create('contacts', { email: 'a@firma.se' });
    const b = account.create('contacts', { email: 'b@firma.se' });
    const merged = account.merge('contacts', a.id, b.id);
    expect(merged.properties).toMatchObject({ email: 'a@firma.se', hs_additional_emails: 'b@firma.se' });
    expect(refusal(() => account.create('contacts', { email: 'b@firma.se' })).body.message).toContain(merged.id);
    expect(account.update('contacts', merged.id, { hs_additional_emails: '' }).properties.hs_additional_emails).toBe(
      'b@firma.se',
    );
    expect(refusal(() => account.freeSecondaryEmail(merged.id, 'a@firma.se')).status).toBe(404);
    account.freeSecondaryEmail(merged.id, 'b@firma.se');
    const again = account.create('contacts', { email: 'b@firma.se' });
    expect(account.getByEmail('B@firma.se').id).toBe(again.id);
  });

  it('are free again once their contact is deleted or erased', () => {
    const a = account.create('contacts', { email: 'a@firma.se' });
    account.archive('contacts', a.id);
    const b = account.create('contacts', { email: 'a@firma.se' });
    account.erase(b.id);
    expect(account.create('contacts', { email: 'a@firma.se' }).id).not.toBe(b.id);
  });
});

describe('writes', () => {
  it.each([
    [{ shoe: '44' }, 'PROPERTY_DOESNT_EXIST'],
    [{ createdate: '1' }, 'READ_ONLY_VALUE'],
    [{ lifecyclestage: 'Lead' }, 'INVALID_OPTION'],
    [{ email: 'anna(at)firma.se' }, 'INVALID_EMAIL'],
    [{ jobtitle: 'x'.repeat(65_537) }, 'INVALID_LENGTH'],
    [{ phone: '040 123 4567' }, 'PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE'],
  ])('refuse %o as %s, and write nothing else with it', (bad, code) => {
    account.validations.contacts = {
      phone: [{ ruleType: 'PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE', ruleArguments: [] }],
    };
    const { id } = account.create('contacts', { lastname: 'Berg' });
    const { status, body } = refusal(() => account.update('contacts', id, { city: 'Lund', ...bad }));
    expect([status, body.errors?.map((error) => error.code)]).toEqual([400, [code]]);
    expect(account.get('contacts', id).properties.city).toBeUndefined();
  });

  it('need something to name the record by', () => {
    expect(refusal(() => account.create('contacts', { city: 'Lund' })).status).toBe(400);
    expect(refusal(() => account.create('companies', { city: 'Lund' })).status).toBe(400);
  });

  it('do not stop a second company of the same domain', () => {
    account.create('companies', { domain: 'firma.se' });
    expect(() => account.create('companies', { domain: 'firma.se' })).not.toThrow();
  });

  it('move a lifecycle stage back only after it was cleared', () => {
    const { id } = account.create('contacts', { lastname: 'Berg', lifecyclestage: 'customer' });
    expect(account.update('contacts', id, { lifecyclestage: 'lead' }).properties.lifecyclestage).toBe('customer');
    expect(account.update('contacts', id, { lifecyclestage: '' }).properties.lifecyclestage).toBeUndefined();
    expect(account.update('contacts', id, { lifecyclestage: 'lead' }).properties.lifecyclestage).toBe('lead');
  });

  it('that change nothing leave the record untouched', () => {
    const { id, updatedAt } = account.create('contacts', { lastname: 'Berg' });
    now += 1_000;
    expect(account.update('contacts', id, { lastname: 'Berg' }).updatedAt).toBe(updatedAt);
    expect(account.update('contacts', id, { lastname: 'Bergh' }).updatedAt).toBe(now);
  });
});

describe('search index', () => {
  it('sees a create after seconds and an update later, while reading by id sees both at once', () => {
    const { id } = account.create('contacts', { lastname: 'Berg' });
    expect(ids(where('lastname', 'EQ', { value: 'berg' }))).toEqual([]);
    now += 4_000;
    expect(ids(where('lastname', 'EQ', { value: 'berg' }))).toEqual([id]);
    account.update('contacts', id, { lastname: 'Lind' });
    now += 29_999;
    expect(ids(where('lastname', 'EQ', { value: 'berg' }))).toEqual([id]);
    expect(account.get('contacts', id).properties.lastname).toBe('Lind');
    now += 1;
    expect(ids(where('lastname', 'EQ', { value: 'berg' }))).toEqual([]);
    expect(ids(where('lastname', 'EQ', { value: 'lind' }))).toEqual([id]);
  });

  it('shows records that were merged away or deleted for a while', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((lastname) => account.create('contacts', { lastname }).id);
    now += 4_000;
    const merged = account.merge('contacts', a ?? '', b ?? '');
    account.archive('contacts', c ?? '');
    expect(ids({})).toEqual([a, b, c]);
    now += 4_000;
    expect(ids({})).toEqual([a, b, merged.id, c].toSorted());
    now += 26_000;
    expect(ids({})).toEqual([merged.id]);
  });

  it('does not bring back an older version after a newer one', () => {
    const { id } = account.create('contacts', { lastname: 'Berg' });
    account.update('contacts', id, { lastname: 'Lind' });
    now += 60_000;
    expect(ids(where('lastname', 'EQ', { value: 'lind' }))).toEqual([id]);
  });
});

describe('searchable phone numbers', () => {
  it.each([
    ['+358 40 123 4567', '401234567'],
    ['040-1234567', '401234567'],
    ['+46 70 174 06 05', '701740605'],
    ['+1 (212) 555-0123', '2125550123'],
    ['08-751', '08751'],
    ['ring me', ''],
  ])('%s is found as %s', (phone, expected) => {
    expect(searchablePhone(phone, 'FI')).toBe(expected);
  });
});

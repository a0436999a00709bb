import { beforeEach, describe, expect, it } from 'vitest';
import { HubSpotAccount } from './account';
import { refusal } from './refusal-of';

let now = 0;
let account: HubSpotAccount;

beforeEach(() => {
  now = Date.UTC(2026, 10, 22);
  account = new HubSpotAccount({ now: () => now });
});

describe('merge', () => {
  it('mints a new id to which both old ones lead, through later merges too', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((lastname) => account.create('contacts', { lastname }).id);
    const first = account.merge('contacts', a ?? '', b ?? '');
    const second = account.merge('contacts', first.id, c ?? '');
    expect(new Set([a, b, c, first.id, second.id]).size).toBe(5);
    for (const id of [a, b, c, first.id]) expect(account.get('contacts', id ?? '').id).toBe(second.id);
    expect(second.properties.hs_merged_object_ids).toBe([a, b, first.id, c].join(';'));
    expect(account.list('contacts').map(({ id }) => id)).toEqual([second.id]);
  });

  it('keeps the id of the primary where the account does so', () => {
    account.options = { ...account.options, mergeKeepsPrimaryId: true };
    const a = account.create('contacts', { lastname: 'a' });
    const b = account.create('contacts', { lastname: 'b' });
    expect(account.merge('contacts', a.id, b.id).id).toBe(a.id);
    expect(account.get('contacts', b.id).id).toBe(a.id);
    expect(account.create('contacts', { lastname: 'c' }).id).not.toBe(b.id);
  });

  it('keeps what the primary has, fills what it lacks, and makes the documented exceptions', () => {
    const older = account.create('contacts', {
      email: 'old@firma.se',
      jobtitle: 'Chef',
      city: 'Lund',
      lifecyclestage: 'customer',
      hs_legal_basis: 'Not applicable',
    });
    now += 60_000;
    const newer = account.create('contacts', {
      email: 'new@firma.se',
      jobtitle: 'VD',
      lifecyclestage: 'lead',
      hs_legal_basis: 'Performance of a contract',
      hs_email_optout: 'false',
    });
    account.update('contacts', older.id, { hs_email_optout: 'true' });
    now += 60_000;
    const merged = account.merge('contacts', newer.id, older.id);
    expect(merged.properties).toMatchObject({
      email: 'new@firma.se',
      hs_additional_emails: 'old@firma.se',
      jobtitle: 'VD',
      city: 'Lund',
      lifecyclestage: 'customer',
      hs_legal_basis: 'Performance of a contract',
      hs_email_optout: 'true',
    });
    expect([merged.createdAt, merged.updatedAt]).toEqual([older.createdAt, now]);
    // The later legal basis stays whichever record is the primary one.
    expect(merged.changes.filter(({ name }) => name === 'hs_legal_basis')).toHaveLength(2);
  });

  it('takes the later legal basis from the record that goes, too', () => {
    const a = account.create('contacts', { lastname: 'a', hs_legal_basis: 'Not applicable' });
    now += 1;
    const b = account.create('contacts', { lastname: 'b', hs_legal_basis: 'Performance of a contract' });
    expect(account.merge('contacts', a.id, b.id).properties.hs_legal_basis).toBe('Performance of a contract');
  });

  it('moves associations and keeps one primary company', () => {
    const [x, y] = ['x', 'y'].map((name) => account.create('companies', { name }).id);
    const [a, b] = ['a', 'b'].map((lastname) => account.create('contacts', { lastname }).id);
    account.link(a ?? '', x ?? '');
    account.link(b ?? '', y ?? '');
    const merged = account.merge('contacts', a ?? '', b ?? '');
    expect(account.links('contacts', merged.id)).toEqual([
      { contact: merged.id, company: x, primary: true },
      { contact: merged.id, company: y, primary: false },
    ]);
    const company = account.merge('companies', y ?? '', x ?? '');
    expect(account.links('contacts', merged.id)).toEqual([{ contact: merged.id, company: company.id, primary: true }]);
  });

  it('is refused with itself, with what is gone, and with an id that was merged away', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((lastname) => account.create('contacts', { lastname }).id);
    expect(refusal(() => account.merge('contacts', a ?? '', a ?? '')).status).toBe(400);
    expect(refusal(() => account.merge('contacts', a ?? '', '9')).status).toBe(404);
    account.merge('contacts', a ?? '', b ?? '');
    expect(refusal(() => account.merge('contacts', c ?? '', b ?? '')).status).toBe(400);
  });

  it('is refused once the pair adds up to 250 merges', () => {
    let id = account.create('contacts', { lastname: 'first' }).id;
    for (let merges = 0; merges < 250; merges += 1) {
      id = account.merge('contacts', id, account.create('contacts', { lastname: 'other' }).id).id;
    }
    const next = account.create('contacts', { lastname: 'one too many' });
    expect(refusal(() => account.merge('contacts', id, next.id)).body.message).toContain('250');
  });

  it('of companies is refused where Salesforce is connected', () => {
    account.options = { ...account.options, salesforceConnected: true };
    const [a, b] = ['a', 'b'].map((name) => account.create('companies', { name }).id);
    expect(refusal(() => account.merge('companies', a ?? '', b ?? '')).status).toBe(400);
  });
});

import { describe, expect, it } from 'vitest';
import { CANONICAL_FIELDS } from '../../record/record';
import { fieldOf, fieldsOf, nameOf, summaryProperties } from './fields';

describe('HubSpot’s names', () => {
  it.each(['contact', 'company'] as const)('lead from field to property of a %s and back', (kind) => {
    const named = CANONICAL_FIELDS.filter((key) => nameOf(kind, key) !== undefined);
    expect(named.length).toBeGreaterThan(10);
    for (const key of named) expect(fieldOf(kind, nameOf(kind, key) ?? '')).toBe(key);
    expect(new Set(summaryProperties(kind)).size).toBe(summaryProperties(kind).length);
  });

  it('pass through for what only this account has', () => {
    expect(fieldOf('contact', 'iban')).toBe('custom:iban');
    expect(nameOf('contact', 'custom:iban')).toBe('iban');
    expect(nameOf('contact', 'businessId')).toBeUndefined();
  });
});

describe('a record’s fields', () => {
  it('hold secondary emails behind the primary one, empty values as none, unasked ones not at all', () => {
    const fields = fieldsOf('contact', {
      email: 'aino@example.com',
      hs_additional_emails: 'a.virtanen@example.com; aino@old.example ;aino@example.com;',
      firstname: 'Aino',
      lastname: null,
      phone: '',
      iban: 'FI21',
    });
    expect(fields).toEqual({
      email: ['aino@example.com', 'a.virtanen@example.com', 'aino@old.example'],
      firstName: ['Aino'],
      lastName: [],
      phone: [],
      'custom:iban': ['FI21'],
    });
  });

  it('hold a secondary email where there is no primary one, and a domain behind the website', () => {
    expect(fieldsOf('contact', { email: null, hs_additional_emails: 'a@example.com' }).email).toEqual([
      'a@example.com',
    ]);
    expect(fieldsOf('company', { website: 'https://acme.example/fi', domain: 'acme.example' }).website).toEqual([
      'https://acme.example/fi',
      'acme.example',
    ]);
    expect(fieldsOf('company', { domain: 'acme.example' })).toEqual({ website: ['acme.example'] });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lookup } from '../crm';
import { summaryProperties } from './fields';
import { groupsFor, searchBodies } from './search-requests';

function bodies(kind: 'contact' | 'company', lookups: readonly Lookup[]) {
  return searchBodies(groupsFor(kind, lookups), summaryProperties(kind), 100);
}

describe('look-ups as HubSpot searches', () => {
  it('asks for email, phone and name of one draft in one search', () => {
    const asked = bodies('contact', [
      { by: 'email', email: 'Aino@Example.com' },
      { by: 'phone', national: '401234567', e164: '+358401234567' },
      { by: 'name', firstName: 'Aino', lastName: 'Virtanen' },
    ]);
    const forms = ['401234567', '0401234567', '358401234567'];
    expect(asked).toHaveLength(1);
    expect(asked[0]?.filterGroups.map((group) => group.filters)).toEqual([
      [{ propertyName: 'email', operator: 'EQ', value: 'aino@example.com' }],
      [{ propertyName: 'hs_additional_emails', operator: 'CONTAINS_TOKEN', value: 'aino@example.com' }],
      [{ propertyName: 'hs_searchable_calculated_phone_number', operator: 'IN', values: forms }],
      [{ propertyName: 'hs_searchable_calculated_mobile_number', operator: 'IN', values: forms }],
      [
        { propertyName: 'firstname', operator: 'EQ', value: 'aino' },
        { propertyName: 'lastname', operator: 'EQ', value: 'virtanen' },
      ],
    ]);
  });

  it('meets a number that did not parse by its end', () => {
    const [group] = groupsFor('contact', [{ by: 'phone', national: '4567890' }]);
    expect(group).toEqual([
      { propertyName: 'hs_searchable_calculated_phone_number', operator: 'CONTAINS_TOKEN', value: '*4567890' },
    ]);
  });

  it('asks of a kind only what it has', () => {
    expect(groupsFor('company', [{ by: 'email', email: 'a@b.c' }])).toEqual([]);
    expect(groupsFor('company', [{ by: 'domain', domain: 'Acme.example' }])[0]).toEqual([
      { propertyName: 'domain', operator: 'EQ', value: 'acme.example' },
    ]);
    expect(bodies('contact', [])).toEqual([]);
  });

  it('stays within every documented limit, and drops only what is too long to ask', () => {
    const text = fc.oneof(
      fc.string({ minLength: 1, maxLength: 60 }),
      fc.string({ minLength: 2_500, maxLength: 4_000 }),
    );
    const lookup = fc.oneof(
      fc.record({ by: fc.constant('email' as const), email: text }),
      fc.record({ by: fc.constant('phone' as const), national: text, e164: text }),
      fc.record({ by: fc.constant('name' as const), firstName: text, lastName: text }),
      fc.record({ by: fc.constant('companyName' as const), name: text }),
      fc.record({ by: fc.constant('domain' as const), domain: text }),
    );
    fc.assert(
      fc.property(fc.array(lookup, { maxLength: 40 }), fc.constantFrom('contact', 'company'), (lookups, kind) => {
        const groups = groupsFor(kind, lookups);
        const asked = searchBodies(groups, summaryProperties(kind), 500);
        for (const body of asked) {
          const filters = body.filterGroups.flatMap((group) => group.filters);
          expect(body.filterGroups.length).toBeLessThanOrEqual(5);
          expect(Math.max(...body.filterGroups.map((group) => group.filters.length))).toBeLessThanOrEqual(6);
          expect(filters.length).toBeLessThanOrEqual(18);
          expect(Math.max(0, ...filters.map((filter) => filter.values?.length ?? 0))).toBeLessThanOrEqual(100);
          expect(JSON.stringify(body).length).toBeLessThanOrEqual(3_000);
          expect(body.limit).toBe(200);
        }
        const kept = asked.flatMap((body) => body.filterGroups.map((group) => JSON.stringify(group.filters)));
        const dropped = groups.map((group) => JSON.stringify(group)).filter((group) => !kept.includes(group));
        expect(dropped.every((group) => group.length > 1_500)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

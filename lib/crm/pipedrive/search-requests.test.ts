import { describe, expect, it } from 'vitest';
import { searchesFor } from './search-requests';

describe('look-ups as Pipedrive searches', () => {
  it('asks one search each for email, number and name of a person', () => {
    const asked = searchesFor('contact', [
      { by: 'email', email: 'Aino@Example.com' },
      { by: 'email', email: 'aino@example.com' },
      { by: 'phone', national: '401234567', e164: '+358401234567' },
      { by: 'name', firstName: 'Aino', lastName: 'Virtanen' },
    ]);
    expect(asked).toEqual([
      { term: 'aino@example.com', fields: 'email', exact: true },
      { term: '401234567', fields: 'phone', exact: false },
      { term: 'Aino Virtanen', fields: 'name', exact: false },
    ]);
  });

  it('meets an organization by its name without the legal form, once where the domain says the same', () => {
    const asked = searchesFor('company', [
      { by: 'companyName', name: 'Nordweb Oy' },
      { by: 'domain', domain: 'nordweb.fi' },
      { by: 'phone', national: '91234567' },
    ]);
    expect(asked).toEqual([{ term: 'nordweb', fields: 'name', exact: false }]);
  });

  it('asks nothing that Pipedrive would refuse', () => {
    expect(searchesFor('company', [{ by: 'companyName', name: 'X' }])).toEqual([]);
    expect(searchesFor('contact', [{ by: 'email', email: `${'x'.repeat(300)}@a.fi` }])).toEqual([]);
    expect(searchesFor('contact', [{ by: 'companyName', name: 'Nordweb' }])).toEqual([]);
  });
});

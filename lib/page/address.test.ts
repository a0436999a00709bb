import { describe, expect, test } from 'vitest';
import { HUBSPOT_PAGES } from '../crm/hubspot/pages';
import { pageAt } from '../crm/hosts';
import { PIPEDRIVE_PAGES } from '../crm/pipedrive/pages';
import { readAddress, samePlace } from './address';
import { at } from './testing/fixtures';

const read = (path: string, host?: string) => readAddress(at(path, host), [HUBSPOT_PAGES]);

describe('readAddress', () => {
  test.each([
    ['/contacts/42/record/0-1/7', { surface: 'record', kind: 'contact', account: '42', id: '7' }],
    ['/contacts/42/record/0-2/7/', { surface: 'record', kind: 'company', account: '42', id: '7' }],
    ['/contacts/42/record/0-1/7/view/1', { surface: 'record', kind: 'contact', account: '42', id: '7' }],
    ['/contacts/42/contact/7', { surface: 'record', kind: 'contact', account: '42', id: '7' }],
    ['/contacts/42/company/7/', { surface: 'record', kind: 'company', account: '42', id: '7' }],
    ['/contacts/42/objects/0-1/views/all/list', { surface: 'list', kind: 'contact', account: '42', opens: 'preview' }],
    ['/object-builder/42/0-1/embed', { surface: 'create', kind: 'contact', account: '42' }],
    ['/object-builder/42/0-3/embed', { surface: 'create', account: '42' }],
  ])('%s', (path, expected) => {
    expect(read(path)).toEqual({ table: HUBSPOT_PAGES, ...expected });
  });

  test.each([
    '/contacts/42/record/0-3/7', // a deal
    '/contacts/42/record/2-123/7', // a custom object
    '/contacts/42/record/constructor/7',
    '/contacts/42/objects/0-3/views/all/list',
    '/contacts/abc/record/0-1/7',
    '/reports-dashboard/42',
    '/',
  ])('%s shows no record of ours', (path) => {
    expect(read(path)).toBeNull();
  });

  test.each(['app-eu1.hubspot.com', 'app-na2.hubspot.com'])('%s is a HubSpot host', (host) => {
    expect(read('/contacts/42/record/0-1/7', host)).not.toBeNull();
  });

  test.each(['www.hubspot.com', 'app.hubspot.com.evil.test', 'apphubspot.com', 'appx.hubspot.com'])(
    '%s is none',
    (host) => {
      expect(read('/contacts/42/record/0-1/7', host)).toBeNull();
    },
  );
});

describe("an account's own host", () => {
  const tables = [HUBSPOT_PAGES, PIPEDRIVE_PAGES];
  const readAt = (path: string, host = 'acme.pipedrive.com') => readAddress(at(path, host), tables);

  test.each([
    ['/person/7', { surface: 'record', kind: 'contact', id: '7' }],
    ['/organization/7/', { surface: 'record', kind: 'company', id: '7' }],
    ['/persons/list', { surface: 'list', kind: 'contact' }],
    ['/persons/list/user/3', { surface: 'list', kind: 'contact' }],
    ['/organizations/list', { surface: 'list', kind: 'company' }],
    ['/deal/7', { surface: 'record', kind: 'contact', page: 'deal/7' }],
    [
      '/leads/inbox/5b1c0d8e-0000-4000-8000-0000000000a1',
      { surface: 'record', kind: 'contact', page: 'leads/inbox/5b1c0d8e-0000-4000-8000-0000000000a1' },
    ],
    ['/leads/inbox', { surface: 'list' }],
    ['/deals', { surface: 'list' }],
    ['/person/all', { surface: 'list' }],
  ])('%s: a new record may be added there', (path, expected) => {
    expect(readAt(path)).toEqual({ table: PIPEDRIVE_PAGES, account: 'acme', opens: 'create', ...expected });
  });

  test.each(['/api/v2/persons/7', '/v1/persons/7'])('%s is data', (path) => expect(readAt(path)).toBeNull());

  test.each([
    'www.pipedrive.com',
    'api.pipedrive.com',
    'pipedrive.com',
    'a.b.pipedrive.com',
    'acme.pipedrive.com.evil.test',
  ])('%s is none', (host) => expect(readAt('/person/7', host)).toBeNull());

  const sites = ['api', 'app', 'community', 'developers', 'learn', 'marketplace', 'oauth', 'status', 'support', 'www'];

  test.each([...sites, 'acme', 'my-app', 'appx', 'a.b', '-a', 'ACME'])('%s: the background thinks the same', (name) => {
    const host = `${name}.pipedrive.com`.toLowerCase();
    expect(readAt('/person/7', host)?.account).toBe(pageAt(`https://${host}/person/7`)?.account);
  });

  test('two deals are two places, whomever they show', () => {
    expect(samePlace(readAt('/deal/7'), readAt('/deal/8'))).toBe(false);
    expect(samePlace(readAt('/deal/7'), readAt('/deal/7/'))).toBe(true);
  });

  test('the same record of two accounts is not the same place', () => {
    expect(samePlace(readAt('/person/7'), readAt('/person/7', 'other.pipedrive.com'))).toBe(false);
  });
});

test('samePlace compares the record, not the rest of the address', () => {
  expect(samePlace(read('/contacts/42/record/0-1/7'), read('/contacts/42/record/0-1/7/view/1'))).toBe(true);
  expect(samePlace(read('/contacts/42/record/0-1/7'), read('/contacts/42/record/0-1/8'))).toBe(false);
  expect(samePlace(read('/contacts/42/record/0-1/7'), null)).toBe(false);
  expect(samePlace(null, null)).toBe(true);
});

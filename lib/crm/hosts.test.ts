import { describe, expect, test } from 'vitest';
import { companyIn, pageAt } from './hosts';

describe('pageAt', () => {
  test.each([
    ['https://app.hubspot.com/contacts/1/record/0-1/2', { crm: 'hubspot' }],
    ['https://app-eu1.hubspot.com/', { crm: 'hubspot' }],
    ['https://acme.pipedrive.com/person/12', { crm: 'pipedrive', account: 'acme' }],
    ['https://Acme-2.Pipedrive.com:443/', { crm: 'pipedrive', account: 'acme-2' }],
  ])('%s is a page', (url, page) => expect(pageAt(url)).toEqual(page));

  test.each([
    ...['https://www.hubspot.com/', 'https://app.hubspot.com.evil.example/', 'https://evil.example/app.hubspot.com'],
    ...['https://www.pipedrive.com/', 'https://app.pipedrive.com/', 'https://api.pipedrive.com/v1/users/me'],
    ...['https://pipedrive.com/', 'https://a.b.pipedrive.com/', 'https://acme.pipedrive.com.evil.example/'],
    ...[
      'https://evilpipedrive.com/',
      'https://-acme.pipedrive.com/',
      'http://acme.pipedrive.com/',
      'chrome://newtab',
      '',
    ],
  ])('%s is none', (url) => expect(pageAt(url)).toBeUndefined());

  test('a tab that hides its address is none', () => expect(pageAt(undefined)).toBeUndefined());
});

describe('companyIn', () => {
  test.each([
    ...['acme', ' ACME ', 'acme.pipedrive.com', 'Acme.Pipedrive.com/', 'https://acme.pipedrive.com'],
    ...['https://acme.pipedrive.com/person/12?x=1#y', 'http://acme.pipedrive.com:443/', 'acme/persons'],
  ])('%j is acme', (typed) => expect(companyIn(typed)).toBe('acme'));

  test.each([
    ...['', '   ', 'https://', 'acme oy', 'äcme', 'acme.hubspot.com', 'acme.com', 'me@acme.pipedrive.com'],
    ...['https://acme.pipedrive.com.evil.example', 'www', 'https://app.pipedrive.com/auth/login', 'a.b.pipedrive.com'],
    ...['-acme', '../acme', 'javascript:acme', 'x'.repeat(64)],
  ])('%j is no company', (typed) => expect(companyIn(typed)).toBeUndefined());
});

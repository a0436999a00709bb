import { describe, expect, it } from 'vitest';
import { documentsAvailable, validateExchange } from './openapi';
import { email, filter } from './sandbox-hubspot-cases';

// With CI set a missing document fails (the contract cannot be read) instead of skipping.
const runs = documentsAvailable() || Boolean(process.env.CI);

describe.skipIf(!runs)('the documents catch what is not HubSpot', () => {
  const good = {
    method: 'GET',
    host: 'api.hubapi.com',
    path: '/crm/v3/objects/contacts/1?properties=email',
    requestBody: '',
    status: 200,
    responseBody: JSON.stringify({
      id: '1',
      properties: { email: null },
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
      archived: false,
    }),
  };
  const search = { ...good, method: 'POST', path: '/crm/v3/objects/contacts/search', contentType: 'application/json' };
  const found = JSON.stringify({ total: 0, results: [] });
  const error = { ...good, status: 404, responseBody: '{"status":"error","message":"no"}' };

  it.each([
    ['a good answer', good],
    ['an error with few keys', error],
    ['a page of another host', { ...good, host: 'app.hubspot.com', path: '/anything' }],
    [
      'the legacy call',
      { ...good, method: 'DELETE', path: '/contacts/v1/secondary-email/1/email/a@b.fi', status: 204 },
    ],
    ['a search', { ...search, requestBody: '{"filterGroups":[],"limit":5}', responseBody: found }],
    ['a cut answer', { ...good, status: 0, responseBody: '', fault: 'cut' }],
  ])('silent on %s', (_name, exchange) => {
    expect(validateExchange(exchange)).toEqual([]);
  });

  it.each([
    ['an unknown path', { ...good, path: '/crm/v3/nothing' }, /no official document/],
    ['an unknown query parameter', { ...good, path: `${good.path}&colour=red` }, /colour is not documented/],
    ['a query value of another type', { ...good, path: '/crm/v3/objects/contacts?limit=ten' }, /cannot be ten/],
    ['an id that is no text', { ...good, responseBody: good.responseBody.replace('"1"', '1') }, /must be string/],
    [
      'a missing key',
      { ...good, responseBody: good.responseBody.replace('"archived"', '"gone"') },
      /required property/,
    ],
    ['a key no one knows', { ...good, responseBody: good.responseBody.replace('{', '{"colour":"red",') }, /colour/],
    ['a bad time', { ...good, responseBody: good.responseBody.replace('T00', ' 00') }, /date-time/],
    ['HTML', { ...good, responseBody: '<html>' }, /no JSON/],
    ['an unknown status', { ...good, status: 206 }, /status that is not documented/],
    ['an error in another shape', { ...error, responseBody: '{"error":"no"}' }, /error/],
    ['a bad request body', { ...search, requestBody: '{"limit":"5"}', responseBody: found }, /limit/],
    [
      'an unknown operator',
      { ...search, requestBody: JSON.stringify(filter({ ...email, operator: 'IS' })), responseBody: found },
      /allowed values/,
    ],
    [
      'a request in another type',
      { ...search, contentType: 'text/plain', requestBody: '{}', responseBody: found },
      /text\/plain/,
    ],
    [
      'a bad request met by a fault',
      { ...search, requestBody: '{"limit":"5"}', status: 0, responseBody: '', fault: 'cut' },
      /limit/,
    ],
  ])('speaks of %s', (_name, exchange, expected) => {
    expect(validateExchange(exchange).join('\n')).toMatch(expected);
  });
});

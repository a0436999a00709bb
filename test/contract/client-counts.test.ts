import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { call } from './client-rig';
import * as hubspot from './hubspot-rig';
import * as pipedrive from './pipedrive-rig';

let sandbox: Sandbox;
const YEAR = 365 * 86_400_000;

beforeAll(async () => {
  sandbox = await startSandbox({ contacts: 150, seed: 7, indexDelayMs: 0 });
});
beforeEach(() => sandbox.reset());
afterEach(() => expect([...hubspot.contractProblems(sandbox), ...pipedrive.contractProblems(sandbox)]).toEqual([]));
afterAll(() => sandbox.close());

it('HubSpot counts each gap by one search, over all contacts', async () => {
  const since = sandbox.account.now() - YEAR;
  const { counts, among } = await hubspot.clientOf(sandbox).contactCounts(since, call('job'));
  const contacts = sandbox.account.list('contacts').map(({ properties }) => properties);
  const count = (is: (own: (typeof contacts)[number]) => boolean) => contacts.filter(is).length;
  const lacks = (own: (typeof contacts)[number], name: string) => (own[name] ?? '') === '';
  const at = (text: string | undefined) => (/^\d+$/.test(text ?? '') ? Number(text) : Date.parse(text ?? ''));
  expect(counts).toEqual({
    noEmail: count((own) => lacks(own, 'email')),
    noPhone: count((own) => lacks(own, 'phone') && lacks(own, 'mobilephone')),
    noOwnerOrSource: count((own) => lacks(own, 'hubspot_owner_id') || lacks(own, 'hs_analytics_source')),
    untouched: count((own) => at(own[lacks(own, 'notes_last_updated') ? 'createdate' : 'notes_last_updated']) < since),
  });
  expect(counts.noPhone).toBeGreaterThan(0);
  expect(among).toBeUndefined();
  expect(sandbox.requests.api()).toHaveLength(4);
});

it('Pipedrive reads its persons in a list, and says what it cannot count', async () => {
  const since = sandbox.account.now() - YEAR;
  const { counts, among } = await pipedrive.clientOf(sandbox).contactCounts(since, call('job'));
  const persons = sandbox.pipedrive.list('persons', {}, sandbox.pipedrive.users[0]?.id ?? 0);
  expect(counts.noPhone).toBeGreaterThan(0);
  expect(counts).toEqual({
    noEmail: persons.filter((one) => one.emails.length === 0).length,
    noPhone: persons.filter((one) => one.phones.length === 0).length,
    untouched: persons.filter(({ updatedAt }) => Math.floor(updatedAt / 1_000) * 1_000 < since).length,
  });
  expect(counts).not.toHaveProperty('noOwnerOrSource');
  expect(among).toBeUndefined();
  expect(pipedrive.asked(sandbox)).toHaveLength(1);
});

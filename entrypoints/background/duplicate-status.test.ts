import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DraftReport } from '../../lib/messages/protocol';
import { createBootState, type Connection } from './boot-state';
import { createDuplicateStatuses } from './duplicate-status';

const contact: DraftReport = { crm: 'hubspot', account: '77', surface: 'record', kind: 'contact', id: '1', fields: [] };
const company: DraftReport = { ...contact, kind: 'company' };
const connection: Connection = {
  crm: 'hubspot',
  account: '77',
  uiHost: 'app.hubspot.com',
  state: 'connected',
  missingScopes: [],
  canWrite: true,
  keyHint: '…',
};
const nothing = { summaries: [] };
let now = 0;

async function setUp(state: Connection['state'] = 'connected') {
  const boot = createBootState();
  await boot.saveConnection('hubspot', { ...connection, state });
  return createDuplicateStatuses(boot, () => now);
}

beforeEach(() => {
  fakeBrowser.reset();
  now = 1_000_000;
});

describe('whether the CRM may be asked', () => {
  test.each(['unauthorized', 'missing-scopes'] as const)('not with a key that is %s', async (state) => {
    const statuses = await setUp(state);
    expect(statuses.refusalOf(contact)).toEqual({ state });
    expect(statuses.of(contact)).toEqual({ state });
  });

  test('a scope that is missing for companies says nothing of contacts, and is asked about again one day', async () => {
    const statuses = await setUp();
    statuses.note(company, { ...nothing, state: 'missing-scopes' });
    expect(statuses.refusalOf(company)).toEqual({ state: 'missing-scopes' });
    expect(statuses.of(contact)).toEqual({ state: 'on' });
    expect(statuses.refusalOf(contact)).toBeUndefined();
    now += 10 * 60_000;
    expect(statuses.refusalOf(company)).toBeUndefined();
    expect(statuses.of(company)).toEqual({ state: 'on' });
  });

  test('a limit is told until it has passed, and asking before is of no use; without an end the transport knows best', async () => {
    const statuses = await setUp();
    statuses.note(contact, { ...nothing, state: 'rate-limited', retryAt: now + 1_000 });
    expect(statuses.of(contact)).toEqual({ state: 'rate-limited', retryAt: now + 1_000 });
    expect(statuses.refusalOf(contact)).toEqual({ state: 'rate-limited', retryAt: now + 1_000 });
    now += 1_000;
    expect(statuses.of(contact)).toEqual({ state: 'on' });
    expect(statuses.refusalOf(contact)).toBeUndefined();
    statuses.note(contact, { ...nothing, state: 'rate-limited' });
    expect(statuses.refusalOf(contact)).toBeUndefined();
  });
});

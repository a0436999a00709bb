import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Crm } from '../../lib/crm/crm';
import { CRMS } from '../../lib/crm/registry';
import type { Transport } from '../../lib/crm/transport';
import type { CrmId, RecordRef } from '../../lib/record/record';
import { createAfterMerge } from './after-merge';

const unused: Transport = { send: () => Promise.reject(new Error('nothing is asked of the CRM')) };
const clientOf = (crm: CrmId): Crm => CRMS[crm].create({ token: 'x', transport: unused, account: ACCOUNTS[crm] });
const ACCOUNTS: Readonly<Record<CrmId, string>> = { hubspot: '77', pipedrive: 'acme' };
const HOSTS: Readonly<Record<CrmId, string>> = { hubspot: 'app-eu1.hubspot.com', pipedrive: 'acme.pipedrive.com' };
const update = vi.fn(() => Promise.resolve());
const invalidate = vi.fn(() => Promise.resolve());

const afterMerge = createAfterMerge({
  cache: { invalidate },
  recents: { forget: () => Promise.resolve() },
  mergedAway: { changed: () => undefined },
  connections: { crmFor: (crm) => Promise.resolve(clientOf(crm)) },
  uiHostOf: (crm) => HOSTS[crm],
});
const ref = (crm: CrmId, id: string): RecordRef => ({ crm, account: ACCOUNTS[crm], kind: 'contact', id });

function open(urls: readonly string[]): void {
  const tabs = urls.map((url, id) => ({ id, url }));
  // The fake browser knows no tabs, and its types only the callback form.
  Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve(tabs), update, sendMessage: () => Promise.resolve() });
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
});

describe('tabs that show the record that is gone', () => {
  test("move to the survivor's page at Pipedrive, whose id stays", async () => {
    open([
      ...['https://acme.pipedrive.com/person/12', 'https://acme.pipedrive.com/person/12?tab=x'],
      ...['https://acme.pipedrive.com/person/123', 'https://acme.pipedrive.com/organization/12'],
    ]);
    await afterMerge({
      ...{ account: 'acme', kind: 'contact', survivor: ref('pipedrive', '7'), loser: ref('pipedrive', '12') },
    });
    const url = 'https://acme.pipedrive.com/person/7';
    expect(update.mock.calls).toEqual([
      [0, { url }],
      [1, { url }],
    ]);
    expect(invalidate).toHaveBeenCalledTimes(2);
  });

  test("move to the new id at HubSpot, the survivor's old page too", async () => {
    const page = (id: string) => `https://app-eu1.hubspot.com/contacts/77/record/0-1/${id}`;
    open([page('12'), page('7'), page('8')]);
    const merged = {
      account: '77',
      kind: 'contact',
      survivor: ref('hubspot', '9'),
      loser: ref('hubspot', '12'),
    } as const;
    await afterMerge({ ...merged, formerId: '7' });
    expect(update.mock.calls).toEqual([
      [0, { url: page('9') }],
      [1, { url: page('9') }],
    ]);
  });
});

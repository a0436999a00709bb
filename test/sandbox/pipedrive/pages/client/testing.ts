import type { Root } from 'react-dom/client';
import { openDocument } from '../../../pages/client/testing';
import { PipedriveAccount } from '../../account';
import { CUSTOM } from '../../fields';
import { pipedrivePages } from '../pages';
import { mount } from './mount';

const CREATED = Date.UTC(2026, 4, 2);

/** A small account for tests of the application: two persons, one of them hostile, and an organization. */
export function smallAccount(): PipedriveAccount {
  const account = new PipedriveAccount({ now: () => CREATED });
  account.seed('organizations', {
    id: 201,
    name: 'Nordweb Oy',
    custom_fields: { [CUSTOM.organizationPhone]: '+358 9 123 456' },
    addedAt: CREATED,
  });
  account.seed('persons', {
    id: 101,
    name: 'Aino Virtanen',
    org_id: 201,
    phones: [
      { value: '040 123 4567', label: 'mobile', primary: true },
      { value: '09 123 456', label: 'work', primary: false },
    ],
    emails: [{ value: 'aino@nordweb.fi', label: 'work', primary: true }],
    custom_fields: { [CUSTOM.personCountry]: 'Finland' },
    addedAt: CREATED,
  });
  account.seed('persons', { id: 103, name: '<img src=x onerror=alert(1)> \u202Eevil', addedAt: CREATED + 60_000 });
  return account;
}

/** Loads a page of the account's sandbox into the test's document, its endpoints included. */
export function openPage(account: PipedriveAccount, path: string): Root {
  openDocument(pipedrivePages(account), `https://${account.host}${path}`, { company: 'Nordweb', user: 'Matti' });
  return mount();
}

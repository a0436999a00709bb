import type { Root } from 'react-dom/client';
import { openDocument } from '../../../pages/client/testing';
import { HubSpotAccount } from '../../account';
import type { Layout } from '../model';
import { hubspotPages } from '../pages';
import { mount } from './mount';

const CREATED = Date.UTC(2026, 4, 2);
const ORIGIN = 'https://app.hubspot.com';

/** A small account for tests of the application: three contacts, one of them hostile, and a company. */
export function smallAccount(): HubSpotAccount {
  const account = new HubSpotAccount();
  const aino = {
    firstname: 'Aino',
    lastname: 'Virtanen',
    email: 'aino@nordweb.fi',
    phone: '040 123 4567',
    city: 'HELSINKI',
    lifecyclestage: 'lead',
  };
  account.seed('contacts', { id: '101', createdAt: CREATED, properties: aino });
  account.seed('contacts', { id: '102', createdAt: CREATED + 1, properties: { email: 'taken@nordweb.fi' } });
  const hostile = { firstname: '<img src=x onerror=alert(1)>', lastname: '\u202Eevil' };
  account.seed('contacts', { id: '103', createdAt: CREATED + 2, properties: hostile });
  account.seed('companies', {
    id: '900',
    createdAt: CREATED,
    properties: { name: 'Nordweb Oy', domain: 'nordweb.fi', phone: '+358 9 123 456' },
  });
  account.seedLink('101', '900');
  return account;
}

/** Loads a page of the account's sandbox into the test's document, its endpoints included. */
export function openPage(account: HubSpotAccount, path: string, layouts: readonly Layout[] = []): Root {
  openDocument(hubspotPages(account), ORIGIN + path, { layouts, sidebarDelay: 0 });
  return mount();
}

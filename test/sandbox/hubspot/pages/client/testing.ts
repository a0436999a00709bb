import type { Root } from 'react-dom/client';
import { vi } from 'vitest';
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
  const pages = hubspotPages(account);
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body }: RequestInit = {}) =>
    pages.request(address, body === undefined ? { method } : { method, body: body as string }),
  );
  // happy-dom's own handle on the window: an ordinary page cannot set its address.
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(ORIGIN + path);
  const settings = document.createElement('script');
  settings.type = 'application/json';
  settings.id = 'page-settings';
  settings.textContent = JSON.stringify({ layouts, sidebarDelay: 0 });
  const app = document.createElement('div');
  app.id = 'app';
  document.body.replaceChildren(app, settings);
  return mount();
}

/** The one element a selector names; waits for it. */
export function found<E extends HTMLElement = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): Promise<E> {
  return vi.waitFor(() => {
    const element = within.querySelector<E>(selector);
    if (!element) throw new Error(`Nothing on the page matches ${selector}`);
    return element;
  });
}

/** Types a text as a script must: past React, by the native setter, with the events that follow. */
export function typeInto(control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, text: string): void {
  // The prototype's setter on this control: React has put one of its own on the control itself.
  Reflect.set(Object.getPrototypeOf(control) as object, 'value', text, control);
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Presses a key on an element. */
export function press(element: HTMLElement, key: string): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

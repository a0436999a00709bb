// @vitest-environment happy-dom
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { found, press, typeInto } from '../../../pages/client/testing';
import type { HubSpotAccount } from '../../account';
import { openPage, smallAccount } from './testing';

const LIST = '/contacts/8472113/objects/0-1/views/all/list';
const CREATE = '/object-builder/8472113/0-1/embed';
const PREVIEW = '[data-crm-location="CRM_OBJECT_PREVIEW"]';

let account: HubSpotAccount;
let root: Root | undefined;

beforeEach(() => {
  account = smallAccount();
});

afterEach(() => {
  root?.unmount();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the list', () => {
  beforeEach(() => {
    root = openPage(account, LIST);
  });

  it('names rows and cells, and opens a record without a page load', async () => {
    const row = await found('tr[data-test-id="row-101"]');
    const cell = await found('td[data-table-external-id="cell-0-1-phone-101"]', row);
    expect((await found('[data-test-id="truncated-object-label"]', cell)).textContent).toBe('040 123 4567');
    (await found('a', row)).click();
    await found('[data-test-id="left-sidebar"] [data-selenium-test="property-input-phone"]');
    expect(location.pathname).toBe('/contacts/8472113/record/0-1/101');
  });

  it('sorts by a column, and hides one', async () => {
    await found('tr[data-test-id="row-103"]');
    const head = [...document.querySelectorAll<HTMLElement>('th button')].find((each) => each.textContent === 'Email');
    head?.click();
    const first = () => document.querySelector('tbody tr')?.getAttribute('data-test-id');
    await vi.waitFor(() => expect(first()).toBe('row-101'));
    head?.click();
    await vi.waitFor(() => expect(first()).toBe('row-102'));
    expect(head?.closest('th')?.getAttribute('aria-sort')).toBe('descending');
    (await found('.column-picker label')).click();
    await vi.waitFor(() => expect(document.querySelector('td[data-table-external-id^="cell-0-1-email-"]')).toBeNull());
  });

  it('saves a cell when it is left', async () => {
    const cell = await found('td[data-table-external-id="cell-0-1-phone-101"]');
    press(await found('[role="button"]', cell), 'Enter');
    const control = await found<HTMLInputElement>('input', cell);
    typeInto(control, '+358401234567');
    control.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await vi.waitFor(() => expect(cell.textContent).toBe('+358401234567'));
    expect(account.get('contacts', '101').properties.phone).toBe('+358401234567');
  });

  it('previews a record at its own address and edits it there', async () => {
    (await found('tr[data-test-id="row-101"] .preview-button')).click();
    (await found(`${PREVIEW} [data-selenium-test="property-input-jobtitle"]`)).click();
    expect(location.pathname).toBe(LIST);
    const control = await found<HTMLTextAreaElement>(
      `${PREVIEW} textarea[data-selenium-test="property-input-jobtitle"]`,
    );
    typeInto(control, 'CEO');
    press(control, 'Enter');
    await vi.waitFor(() => expect(account.get('contacts', '101').properties.jobtitle).toBe('CEO'));
    const link = await found(`${PREVIEW} a`);
    expect(link.getAttribute('href')).toBe('/contacts/8472113/record/0-1/101');
  });

  it('attaches the create frame several times before it stays', async () => {
    await found('tr[data-test-id="row-101"]');
    const attached = new Set<Element>();
    const observer = new MutationObserver(() => {
      const frame = document.querySelector('iframe#object-builder-ui[data-test-id="object-builder-ui-iframe"]');
      if (frame) attached.add(frame);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    (await found('[data-test-id="new-object-button"]')).click();
    await vi.waitFor(() => expect(attached.size).toBe(3));
    observer.disconnect();
    const [last] = [...attached].slice(-1);
    expect(last?.getAttribute('src')).toBe(CREATE);
    expect([...attached].map((frame) => frame.isConnected)).toEqual([false, false, true]);
  });

  it('closes the frame and opens the record it created; ignores other senders', async () => {
    (await found('[data-test-id="new-object-button"]')).click();
    await found('iframe#object-builder-ui');
    const data = { source: 'object-builder', event: 'created', id: '102', another: false };
    window.dispatchEvent(new MessageEvent('message', { data, origin: 'https://elsewhere.test' }));
    expect(location.pathname).toBe(LIST);
    window.dispatchEvent(new MessageEvent('message', { data, origin: location.origin }));
    await found('[data-test-id="left-sidebar"] [data-selenium-test="property-input-email"]');
    expect(location.pathname).toBe('/contacts/8472113/record/0-1/102');
    await vi.waitFor(() => expect(document.querySelector('iframe')).toBeNull());
  });
});

describe('the create form', () => {
  const field = (name: string) =>
    found<HTMLInputElement>(
      `[data-selenium-test="creator"] [data-test-id="FormControl"] [data-selenium-test="property-input-${name}"][data-test-id="${name}-input"]`,
    );
  const button = (another = false) =>
    found<HTMLButtonElement>(`button[data-test-id="${another ? 'create-and-add-another-button' : 'create-button'}"]`);

  beforeEach(() => {
    root = openPage(account, CREATE);
  });

  it('has the controls of facts/pages.md, and no Create before a name or an email', async () => {
    expect((await field('firstname')).tagName).toBe('TEXTAREA');
    expect((await field('email')).tagName).toBe('INPUT');
    expect((await field('lifecyclestage')).tagName).toBe('SELECT');
    expect((await button()).disabled).toBe(true);
    typeInto(await field('phone'), '040 123 4567');
    await vi.waitFor(async () => expect((await field('phone')).value).toBe('040 123 4567'));
    expect((await button()).disabled).toBe(true);
    typeInto(await field('lastname'), 'Lund');
    await vi.waitFor(async () => expect((await button()).disabled).toBe(false));
  });

  it.each([false, true])('creates the record and tells the page around it (another: %s)', async (another) => {
    const told = vi.spyOn(window.parent, 'postMessage');
    typeInto(await field('email'), 'new@x.test');
    await vi.waitFor(async () => expect((await button(another)).disabled).toBe(false));
    (await button(another)).click();
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    const created = account.list('contacts').find(({ properties }) => properties.email === 'new@x.test');
    const message = { source: 'object-builder', event: 'created', id: created?.id, another };
    expect(told).toHaveBeenCalledWith(message, location.origin);
    await vi.waitFor(async () => expect((await field('email')).value).toBe(''));
  });

  it("shows the CRM's refusal and keeps what was typed", async () => {
    typeInto(await field('email'), 'taken@nordweb.fi');
    await vi.waitFor(async () => expect((await button()).disabled).toBe(false));
    (await button()).click();
    expect((await found('[data-test-id="create-error"]')).textContent).toBe('Contact already exists. Existing ID: 102');
    expect((await field('email')).value).toBe('taken@nordweb.fi');
  });

  it('keeps what was typed when its nodes are replaced', async () => {
    const before = await field('firstname');
    typeInto(before, 'Aino');
    window.__sandbox?.rerender();
    await vi.waitFor(() => expect(before.isConnected).toBe(false));
    expect((await field('firstname')).value).toBe('Aino');
  });
});

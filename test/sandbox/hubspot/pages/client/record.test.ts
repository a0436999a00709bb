// @vitest-environment happy-dom
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { found, press, typeInto } from '../../../pages/client/testing';
import type { HubSpotAccount } from '../../account';
import { openPage, smallAccount } from './testing';

const SIDEBAR = '[data-test-id="left-sidebar"]';
const CARD = `${SIDEBAR} [data-card-type="PROPERTIES_V3"] ul[data-selenium-test="profile-properties-list"]`;
const AINO = '/contacts/8472113/record/0-1/101';

let account: HubSpotAccount;
let root: Root | undefined;

beforeEach(() => {
  account = smallAccount();
});

afterEach(() => {
  root?.unmount();
  vi.unstubAllGlobals();
});

const valueOf = (name: string) =>
  `${CARD} > span[data-test-id="${name}"] [data-selenium-test="property-input-${name}"]`;
const rowOf = (name: string) =>
  `${CARD} > span[data-test-id="${name}"] > div[data-deferred-property-input-root="true"]`;
const stored = (name: string) => account.get('contacts', '101').properties[name];

async function edit(name: string): Promise<HTMLTextAreaElement> {
  const row = await found(rowOf(name));
  row.click();
  return found<HTMLTextAreaElement>(`${rowOf(name)}[data-deferred-property-input-mode="input"] .control`);
}

describe('a record page', () => {
  beforeEach(() => {
    root = openPage(account, AINO);
  });

  it('shows rows as facts/pages.md has them', async () => {
    const row = await found(rowOf('email'));
    expect(row.dataset).toMatchObject({
      deferredPropertyInputState: 'editable',
      deferredPropertyInputMode: 'display',
    });
    expect([...row.children].map((child) => child.tagName)).toEqual(['LABEL', 'SPAN', 'DIV']);
    expect(row.children[1]?.getAttribute('data-test-id')).toBe('hover-content-wrapper');
    expect((await found(valueOf('email'))).tagName).toBe('DIV');
    const phone = await found(valueOf('phone'));
    expect([phone.tagName, phone.textContent]).toEqual(['SPAN', '040 123 4567']);
    expect((await found(valueOf('jobtitle'))).textContent).toBe('--');
    expect((await found(valueOf('lifecyclestage'))).textContent).toBe('Lead');
    expect((await found(rowOf('createdate'))).dataset.deferredPropertyInputState).toBe('readonly');
    const profile = await found(`${SIDEBAR} [data-card-type="PROPERTIES_LIST"]`);
    expect(profile.textContent).toContain('CityHELSINKI');
    expect(profile.innerHTML).not.toContain('property-input');
  });

  it('surrounds them with decoys: the strip, another record, a hidden tab', async () => {
    await found(valueOf('phone'));
    const strip = await found(`${SIDEBAR} [data-test-id="record-highlight-content"]`);
    expect((await found('[data-test-id="highlight-record-label"]', strip)).textContent).toBe('Aino Virtanen');
    const other = await found(`${SIDEBAR} [data-card-type="ASSOCIATION_V3"] [data-test-id="property-input-phone"]`);
    expect(other.textContent).toBe('+358 9 123 456');
    const hidden = await found('[data-test-id="middle-pane"] [hidden] [data-selenium-test="property-input-phone"]');
    expect(hidden.textContent).toBe('040 123 4567');
  });

  it.each([
    ['blur', (control: HTMLElement) => control.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))],
    ['Enter', (control: HTMLElement) => press(control, 'Enter')],
  ])('saves on %s and shows what the CRM stored', async (_, leave) => {
    const control = await edit('email');
    expect(document.activeElement).toBe(control);
    typeInto(control, 'Aino.Virtanen@Nordweb.fi');
    leave(control);
    await vi.waitFor(() => expect(stored('email')).toBe('aino.virtanen@nordweb.fi'));
    await vi.waitFor(async () => expect((await found(valueOf('email'))).textContent).toBe('aino.virtanen@nordweb.fi'));
  });

  it('saves the internal value of a choice at once', async () => {
    await found(rowOf('lifecyclestage')).then((row) => row.click());
    typeInto(await found<HTMLSelectElement>(`select${valueOf('lifecyclestage').split(' ').at(-1) ?? ''}`), 'customer');
    await vi.waitFor(() => expect(stored('lifecyclestage')).toBe('customer'));
    await vi.waitFor(async () => expect((await found(valueOf('lifecyclestage'))).textContent).toBe('Customer'));
  });

  it('drops what was typed on Escape', async () => {
    const control = await edit('phone');
    typeInto(control, '1');
    press(control, 'Escape');
    await vi.waitFor(async () => expect((await found(valueOf('phone'))).textContent).toBe('040 123 4567'));
    expect(stored('phone')).toBe('040 123 4567');
  });

  it("keeps a refused value open, with the CRM's words under it", async () => {
    const control = await edit('email');
    typeInto(control, 'taken@nordweb.fi');
    press(control, 'Enter');
    const error = await found(`${rowOf('email')} [role="alert"]`);
    expect(error.textContent).toBe('Contact already exists. Existing ID: 102');
    expect((await edit('email')).value).toBe('taken@nordweb.fi');
    expect(stored('email')).toBe('aino@nordweb.fi');
  });

  it('replaces every node of the sidebar when told, and keeps what is typed and the focus', async () => {
    const before = await edit('jobtitle');
    typeInto(before, 'CEO');
    window.__sandbox?.rerender();
    await vi.waitFor(() => expect(before.isConnected).toBe(false));
    const after = await found<HTMLTextAreaElement>(`textarea${valueOf('jobtitle').split(' ').at(-1) ?? ''}`);
    expect(after.value).toBe('CEO');
    expect(document.activeElement).toBe(after);
    expect(stored('jobtitle')).toBeUndefined();
  });

  it('does not follow the API by itself, only when it is opened again', async () => {
    await found(valueOf('phone'));
    account.update('contacts', '101', { phone: '+358401234567' });
    window.__sandbox?.navigate('/contacts/8472113/record/0-1/102');
    await vi.waitFor(() => expect(document.querySelector(valueOf('email'))?.textContent).toBe('taken@nordweb.fi'));
    window.__sandbox?.navigate(AINO);
    await vi.waitFor(() => expect(document.querySelector(valueOf('phone'))?.textContent).toBe('+358401234567'));
  });

  it('keeps the earlier view in the document, hidden, and takes it away later', async () => {
    await found(valueOf('phone'));
    const seen: boolean[] = [];
    const observer = new MutationObserver(() => {
      const earlier = document.querySelector('.view[hidden]');
      if (earlier) seen.push(earlier.querySelector(valueOf('phone')) !== null);
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    window.__sandbox?.navigate('/reports-dashboard/8472113');
    await found('.dashboard');
    await vi.waitFor(() => expect(document.querySelectorAll('.view')).toHaveLength(1));
    observer.disconnect();
    expect(seen).toContain(true);
  });

  it('makes as many mutations as a storm is told to, none of them at a property', async () => {
    const sidebar = await found(CARD);
    const seen = { all: 0, properties: 0 };
    const count = (key: keyof typeof seen) => new MutationObserver((list) => (seen[key] += list.length));
    const options = { subtree: true, childList: true, characterData: true, attributes: true };
    const observers = [count('all'), count('properties')];
    observers[0]?.observe(document.body, options);
    observers[1]?.observe(sidebar, options);
    expect(await window.__sandbox?.storm(200, { badges: true })).toBe(200);
    await vi.waitFor(() => expect(seen.all).toBeGreaterThanOrEqual(200));
    expect(seen.properties).toBe(0);
    for (const observer of observers) observer.disconnect();
  });
});

describe('other addresses and layouts', () => {
  it('moves to the record that is left of a merge', async () => {
    const { id } = account.merge('contacts', '101', '102');
    root = openPage(account, '/contacts/8472113/contact/101');
    await found(valueOf('phone'));
    expect(location.pathname).toBe(`/contacts/8472113/record/0-1/${id}`);
  });

  it('shows no property of a record that is not there', async () => {
    root = openPage(account, '/contacts/8472113/record/0-1/999');
    expect((await found('.gone')).textContent).toContain("This record doesn't exist");
    expect(document.querySelector(SIDEBAR)).toBeNull();
  });

  it('shows markup and direction marks as text', async () => {
    root = openPage(account, '/contacts/8472113/record/0-1/103');
    expect((await found(valueOf('firstname'))).textContent).toBe('<img src=x onerror=alert(1)>');
    expect((await found(valueOf('lastname'))).textContent).toBe('\u202Eevil');
    expect(document.querySelector('img')).toBeNull();
  });

  it.each([
    ['textarea', `${CARD} textarea[data-selenium-test="property-input-phone"]`],
    ['legacy', `${CARD} [data-profile-property="phone"] .private-form__control[data-field="phone"]`],
  ] as const)('saves in the layout %s when the control is left', async (layout, selector) => {
    root = openPage(account, AINO, [layout]);
    const control = await found<HTMLTextAreaElement>(selector);
    control.focus();
    typeInto(control, '+358401234567');
    control.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await vi.waitFor(() => expect(stored('phone')).toBe('+358401234567'));
  });

  it('saves a phone of the popover on Apply only', async () => {
    root = openPage(account, AINO, ['phone-popover']);
    (await found(`${CARD} [data-test-id="phone"] textarea[data-test-id="property-input-phone-button"]`)).click();
    const popover = await found('[data-test-id="phone-popover"]');
    typeInto(await found<HTMLSelectElement>('[data-test-id="country-select"]', popover), '+358');
    const number = await found<HTMLInputElement>('input[type="tel"]', popover);
    typeInto(number, '40 123 4567');
    expect(stored('phone')).toBe('040 123 4567');
    (await found('button.primary', popover)).click();
    await vi.waitFor(() => expect(stored('phone')).toBe('+358 40 123 4567'));
  });

  it('saves the value behind the label of a drop-down', async () => {
    root = openPage(account, AINO, ['dropdown']);
    (await found(rowOf('lifecyclestage'))).click();
    const options = await vi.waitFor(() => {
      const all = [...document.querySelectorAll<HTMLElement>('[role="option"]')];
      expect(all.length).toBeGreaterThan(1);
      return all;
    });
    options.find((option) => option.textContent === 'Opportunity')?.click();
    await vi.waitFor(() => expect(stored('lifecyclestage')).toBe('opportunity'));
  });

  it('keeps a tab of another record in the sidebar, out of sight, in rows that look the same', async () => {
    root = openPage(account, AINO, ['stacked-tabs']);
    const tab = await found(`${SIDEBAR} [role="tabpanel"][aria-hidden="true"]`);
    const phone = await found('[data-card-type="PROPERTIES_V3"] [data-selenium-test="property-input-phone"]', tab);
    expect(phone.textContent).toBe('+358 9 123 456');
    expect((await found(valueOf('phone'))).textContent).toBe('040 123 4567');
  });

  it('fills only the visible third of all properties', async () => {
    root = openPage(account, AINO);
    await found(valueOf('phone'));
    const buttons = [...document.querySelectorAll<HTMLElement>('button')];
    buttons.find((button) => button.textContent === 'View all properties')?.click();
    const panel = await found('[data-test-id="all-properties-panel"]');
    const all = panel.querySelectorAll('[data-test-id^="property-input-"]');
    const skeletons = panel.querySelectorAll('[data-test-id="property-input-skeleton"]');
    expect(skeletons.length / all.length).toBeGreaterThan(0.6);
    expect(all.length).toBeGreaterThan(skeletons.length);
  });
});

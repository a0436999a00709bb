// @vitest-environment happy-dom
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { found, press, typeInto } from '../../../pages/client/testing';
import type { PipedriveAccount } from '../../account';
import { CUSTOM } from '../../fields';
import { openPage, smallAccount } from './testing';

const SHOWN = '.viewContainer:not([style*="none"])';
const DETAILS = `${SHOWN} [data-testid="detail-block"]`;
const ROW = '[data-testid="fields-list-row"]';

let account: PipedriveAccount;
let root: Root | undefined;

beforeEach(() => {
  account = smallAccount();
});

afterEach(() => {
  root?.unmount();
  vi.unstubAllGlobals();
});

function row(label: string): Promise<HTMLElement> {
  return vi.waitFor(() => {
    const rows = [
      ...document.querySelectorAll<HTMLElement>(`${DETAILS} [data-virtuoso-scroller] > [data-index] ${ROW}`),
    ];
    const named = rows.filter((each) => each.querySelector('[data-testid="field-name"]')?.textContent === label);
    expect(named).toHaveLength(1);
    return named[0] ?? document.body;
  });
}

const shown = async (label: string) => found('[data-testid="fields-list-row-field-components"]', await row(label));

async function edit(label: string): Promise<HTMLInputElement> {
  (await found('button[aria-label="Edit"]', await row(label))).click();
  return found<HTMLInputElement>('input[type=text]', await row(label));
}

async function pressButton(label: string, text: string): Promise<void> {
  const buttons = [...(await row(label)).querySelectorAll('button')];
  buttons.find((button) => button.textContent === text)?.click();
}

describe('a person’s page', () => {
  beforeEach(() => {
    root = openPage(account, '/person/101');
  });

  it('shows rows as facts/pages.md has them', async () => {
    const phone = await shown('Phone');
    const links = [...phone.querySelectorAll('a[data-test="phone-number-button"]')];
    expect(links.map((link) => link.textContent)).toEqual(['040 123 4567', '09 123 456']);
    expect(links.map((link) => link.nextElementSibling?.textContent)).toEqual(['(Mobile)', '(Work)']);
    expect((await found('a', await shown('Email'))).getAttribute('href')).toBe('mailto:aino@nordweb.fi');
    expect((await found('a', await shown('Organization'))).getAttribute('href')).toBe('/organization/201');
    expect((await shown('First name')).textContent).toBe('Aino');
    expect((await shown('Owner')).textContent).toBe('Matti Laine');
    expect((await shown('Job title')).textContent).toBe('-');
    const title = await found<HTMLTextAreaElement>('[data-testid="header-title"] textarea.cui5-editable-text__input');
    expect(title.value).toBe('Aino Virtanen');
  });

  it('has the organization’s rows beside them, as a decoy that cannot be edited', async () => {
    const block = await found(`${SHOWN} [data-testid="organization-block"]`);
    expect((await found('a[data-test="phone-number-button"]', block)).textContent).toBe('+358 9 123 456');
    expect(block.querySelector('[aria-label="Edit"]')).toBeNull();
  });

  it('saves on Save and not before', async () => {
    const control = await edit('Job title');
    expect(document.activeElement).toBe(control);
    typeInto(control, 'CEO');
    control.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    press(control, 'Enter');
    // Longer than an answer takes here.
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(account.get('persons', 101).job_title).toBeNull();
    await pressButton('Job title', 'Save');
    await vi.waitFor(async () => expect((await shown('Job title')).textContent).toBe('CEO'));
    expect(account.get('persons', 101).job_title).toBe('CEO');
  });

  it('drops what was typed on Cancel', async () => {
    typeInto(await edit('Last name'), 'Salo');
    await pressButton('Last name', 'Cancel');
    await vi.waitFor(async () => expect((await shown('Last name')).textContent).toBe('Virtanen'));
    expect(account.get('persons', 101).name).toBe('Aino Virtanen');
  });

  it('saves one of several phones, its label, and one more', async () => {
    await edit('Phone');
    await pressButton('Phone', '+ Add phone');
    const inputs = await vi.waitFor(async () => {
      const all = [...(await row('Phone')).querySelectorAll<HTMLInputElement>('input[type=text]')];
      expect(all).toHaveLength(3);
      return all;
    });
    const [first, , third] = inputs;
    if (!first || !third) throw new Error('Three inputs were just counted');
    typeInto(first, '+358401234567');
    typeInto(third, '+358501234567');
    const boxes = (await row('Phone')).querySelectorAll<HTMLElement>('.cui5-select__box');
    boxes[2]?.click();
    const home = await found('[role="option"]:nth-child(2)', await row('Phone'));
    home.click();
    await pressButton('Phone', 'Save');
    await vi.waitFor(() =>
      expect(account.get('persons', 101).phones).toEqual([
        { value: '+358401234567', label: 'mobile', primary: true },
        { value: '09 123 456', label: 'work', primary: false },
        { value: '+358501234567', label: 'home', primary: false },
      ]),
    );
  });

  it("keeps a refused value open, with Pipedrive's words under it", async () => {
    typeInto(await edit('Email'), '');
    await pressButton('Email', 'Save');
    expect((await found('.cui5-input__error-message', await row('Email'))).textContent).toBe('Email is required');
    expect((await found<HTMLInputElement>('input', await row('Email'))).value).toBe('');
    expect(account.get('persons', 101).emails).toHaveLength(1);
  });

  it('saves the name in the title when it is left', async () => {
    const title = await found<HTMLTextAreaElement>('[data-testid="header-title"] textarea');
    title.focus();
    typeInto(title, 'Aino Salo');
    title.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await vi.waitFor(async () => expect((await shown('Last name')).textContent).toBe('Salo'));
    expect(account.get('persons', 101).name).toBe('Aino Salo');
  });

  it('replaces every node when told, and keeps what is typed and the focus', async () => {
    const before = await edit('Job title');
    typeInto(before, 'CEO');
    window.__sandbox?.rerender();
    await vi.waitFor(() => expect(before.isConnected).toBe(false));
    const after = await found<HTMLInputElement>('input', await row('Job title'));
    expect(after.value).toBe('CEO');
    expect(document.activeElement).toBe(after);
  });

  it('holds only the rows near those on show, others after scrolling', async () => {
    await row('First name');
    const labels = () =>
      [...document.querySelectorAll(`${DETAILS} [data-testid="field-name"]`)].map((each) => each.textContent);
    expect(labels()).not.toContain('LinkedIn profile');
    const scroller = await found(`${DETAILS} [data-virtuoso-scroller]`);
    scroller.scrollTop = 300;
    scroller.dispatchEvent(new Event('scroll'));
    await row('LinkedIn profile');
    expect(labels()).not.toContain('First name');
  });

  it('keeps earlier views in the document, hidden', async () => {
    await row('Phone');
    (await found('a', await shown('Organization'))).click();
    await row('Business ID');
    expect(location.pathname).toBe('/organization/201');
    const hidden = [...document.querySelectorAll<HTMLElement>('.viewContainer')].filter(
      ({ style }) => style.display === 'none',
    );
    expect(hidden.map((view) => view.querySelector('[data-testid="organization-block"]') !== null)).toEqual([true]);
    expect((await found(`${SHOWN} [data-testid="person-block"] h2`)).textContent).toBe('Person');
    for (const path of ['/person/103', '/pipeline', '/persons/list', '/person/101']) window.__sandbox?.navigate(path);
    await row('Phone');
    expect(document.querySelectorAll('.viewContainer')).toHaveLength(4);
  });

  it('makes as many mutations as a storm is told to, none of them at a field', async () => {
    await row('Phone');
    const seen = { all: 0, rows: 0 };
    const count = (key: keyof typeof seen) => new MutationObserver((list) => (seen[key] += list.length));
    const options = { subtree: true, childList: true, characterData: true, attributes: true };
    const [all, rows] = [count('all'), count('rows')];
    all.observe(document.body, options);
    rows.observe(await found(`${DETAILS} [data-virtuoso-scroller]`), options);
    expect(await window.__sandbox?.storm(200, { badges: true })).toBe(200);
    await vi.waitFor(() => expect(seen.all).toBeGreaterThanOrEqual(200));
    expect(seen.rows).toBe(0);
    for (const observer of [all, rows]) observer.disconnect();
  });
});

describe('other pages', () => {
  it('save a field of an organization', async () => {
    root = openPage(account, '/organization/201');
    typeInto(await edit('Phone'), '+3589123456');
    await pressButton('Phone', 'Save');
    const stored = () => account.get('organizations', 201).custom_fields[CUSTOM.organizationPhone];
    await vi.waitFor(() => expect(stored()).toBe('+3589123456'));
  });

  it.each([
    ['/person/999', 'Person not found'],
    ['/deal/1/nowhere', 'This page doesn’t exist.'],
  ])('say that there is nothing at %s', async (path, text) => {
    root = openPage(account, path);
    await vi.waitFor(() => expect(document.querySelector('.gone')?.textContent).toBe(text));
    expect(document.querySelector(ROW)).toBeNull();
  });

  it('show markup and direction marks as text', async () => {
    root = openPage(account, '/person/103');
    expect((await shown('Last name')).textContent).toBe('\u202Eevil');
    expect((await shown('First name')).textContent).toBe('<img src=x onerror=alert(1)>');
    expect(document.querySelector('img')).toBeNull();
  });
});

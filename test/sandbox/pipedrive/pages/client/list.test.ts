// @vitest-environment happy-dom
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { found, typeInto } from '../../../pages/client/testing';
import type { PipedriveAccount } from '../../account';
import { CUSTOM } from '../../fields';
import { openPage, smallAccount } from './testing';

const MODAL = 'body > * > .cui5-compound-modal__wrap';
const SAVE = `${MODAL} footer button[data-test="add-modals-save"]`;

let account: PipedriveAccount;
let root: Root | undefined;

beforeEach(() => {
  account = smallAccount();
});

afterEach(() => {
  root?.unmount();
  vi.unstubAllGlobals();
});

const input = (key: string, place = 1) =>
  found<HTMLInputElement>(
    `${MODAL} [data-test="add-modal"] [data-test-key="${key}"] .point:nth-of-type(${place}) input`,
  );

async function openAdd(): Promise<HTMLElement> {
  (await found('.viewContainer:not([style*="none"]) .add-button')).click();
  return found(MODAL);
}

async function fill(): Promise<void> {
  typeInto(
    await found<HTMLInputElement>(`${MODAL} [data-test-key="name"] .cui5-input > input[type="text"]`),
    'Nina Ek',
  );
  typeInto(await input('email'), 'nina@ek.test');
  (await found(`${MODAL} [data-test-key="${CUSTOM.personLeadSource}"] .cui5-select__box`)).click();
  (await found(`${MODAL} [role="option"]`)).click();
  await vi.waitFor(async () => expect((await found(SAVE)).getAttribute('aria-disabled')).toBe('false'));
}

const added = () => account.list('persons').find(({ name }) => name === 'Nina Ek');

describe('the list', () => {
  it('names cells and headers, and opens a person without a page load', async () => {
    root = openPage(account, '/persons/list');
    const cell = await found('tr:last-child > td.gridRow__cell[data-field="phone"]');
    const phones = [...cell.querySelectorAll('a[data-test="phone-number-button"]')].map((link) => link.textContent);
    expect(phones).toEqual(['040 123 4567', '09 123 456']);
    expect((await found('th.gridHeader__cell[data-field="phone"]')).textContent).toBe('Phone');
    (await found('tr:last-child > td[data-field="name"] a')).click();
    expect(location.pathname).toBe('/person/101');
    await found('.viewContainer:not([style*="none"]) [data-testid="detail-block"] [data-testid="field-name"]');
  });

  it('shows one owner’s persons only', async () => {
    account.update('persons', 103, { owner_id: 302 });
    root = openPage(account, '/persons/list/user/302');
    await found('tr.gridRow[data-id="103"]');
    expect(document.querySelectorAll('tr.gridRow')).toHaveLength(1);
  });
});

describe('the add-person modal', () => {
  it('has the fields of facts/pages.md, and no Save before a name', async () => {
    root = openPage(account, '/persons/list');
    const modal = await openAdd();
    expect((await found('header h3[title="Add person"]', modal)).textContent).toBe('Add person');
    const fields = [...modal.querySelectorAll<HTMLElement>('[data-test="add-modal"] > [data-test-key]')];
    expect(fields.map(({ dataset }) => [dataset.testKey, dataset.testType])).toEqual([
      ['name', undefined],
      ['org_id', undefined],
      ['phone', 'default_phone'],
      ['email', 'email'],
      ['owner_id', undefined],
      [CUSTOM.personLeadSource, undefined],
    ]);
    expect(modal.querySelectorAll('input[data-testid="compound-input"]')).toHaveLength(2);
    const save = await found(SAVE);
    expect(save.getAttribute('aria-disabled')).toBe('true');
    save.click();
    expect(account.list('persons')).toHaveLength(2);
  });

  it('creates a person with several phones from the list, which shows it and stays', async () => {
    root = openPage(account, '/persons/list');
    await openAdd();
    await fill();
    typeInto(await input('phone', 1), '1');
    (await found(`${MODAL} [data-test-key="phone"] .link-button`)).click();
    typeInto(await found<HTMLInputElement>(`${MODAL} [data-test-key="phone"] .point + .point input`), '2');
    expect(added()).toBeUndefined();
    (await found(SAVE)).click();
    await vi.waitFor(() => expect(added()?.phones.map(({ value }) => value)).toEqual(['1', '2']));
    await found(`tr.gridRow[data-id="${added()?.id ?? ''}"]`);
    expect(document.querySelector(MODAL)).toBeNull();
    expect(location.pathname).toBe('/persons/list');
  });

  it('opens the person created from a record’s page', async () => {
    root = openPage(account, '/person/101');
    await openAdd();
    await fill();
    (await found(SAVE)).click();
    await vi.waitFor(() => expect(location.pathname).toBe(`/person/${added()?.id ?? ''}`));
  });

  it('says under each field what is missing, and keeps what was typed', async () => {
    root = openPage(account, '/persons/list');
    await openAdd();
    await fill();
    typeInto(await input('email'), '');
    (await found(SAVE)).click();
    const error = await found(`${MODAL} [data-test-key="email"] .cui5-input__error-message`);
    expect(error.textContent).toBe('Email is required');
    expect((await found<HTMLInputElement>(`${MODAL} [data-test-key="name"] input`)).value).toBe('Nina Ek');
    expect(added()).toBeUndefined();
  });

  it('closes on Cancel without a trace, and keeps what was typed when its nodes are replaced', async () => {
    root = openPage(account, '/persons/list');
    const before = await openAdd();
    await fill();
    window.__sandbox?.rerender();
    await vi.waitFor(() => expect(before.isConnected).toBe(false));
    expect((await found<HTMLInputElement>(`${MODAL} [data-test-key="name"] input`)).value).toBe('Nina Ek');
    (await found(`${MODAL} button[data-test="add-modals-cancel-button"]`)).click();
    await vi.waitFor(() => expect(document.querySelector(MODAL)).toBeNull());
    expect(account.list('persons')).toHaveLength(2);
  });
});

// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CrmError } from '../../lib/crm/errors';
import type { CacheStats, ConnectionView } from '../../lib/messages/protocol';
import { RULE_IDS } from '../../lib/rules/finding';
import type { HouseStyle } from '../../lib/style/house-style';
import { depositKey } from '../../lib/store/credential-deposit';
import { background, click, draw, one, settled, type Answers } from '../../components/app/testing/draw';
import { speakEnglish } from '../../components/app/testing/english';
import { Options } from './options';

vi.mock('../../lib/store/credential-deposit', () => ({ depositKey: vi.fn(() => Promise.resolve()) }));

const TOKEN = 'pat-na1-0f0f0f0f-1234-5678-9abc-def012345678';
const STYLE: HouseStyle = { version: 1, defaultCountry: 'FI', markOnOpen: 'errors', rules: {} };
const NONE: ConnectionView = { crm: 'hubspot', state: 'not-connected', missingScopes: [], canWrite: false };
const CONNECTED: ConnectionView = {
  ...NONE,
  ...{ state: 'connected', account: '2389342', country: 'FI', canWrite: true, keyHint: '…5678' },
};
const STATS: CacheStats = { entries: 1243, bytes: 2_400_000, maxEntries: 20_000, maxAgeHours: 72, historyEntries: 4 };

beforeEach(() => {
  speakEnglish();
  vi.mocked(depositKey).mockReset().mockResolvedValue(undefined);
});
afterEach(() => {
  location.hash = '';
});

async function open(hash: string, answers: Answers = {}) {
  location.hash = hash;
  const sent = background({ style: () => STYLE, connection: () => NONE, cacheStats: () => STATS, ...answers });
  return { page: await draw(<Options />), sent };
}

async function type(field: HTMLElement, text: string): Promise<void> {
  if (!(field instanceof HTMLInputElement)) throw new Error('not an input');
  await settled(() => {
    // Past React's own setter, as the browser does when somebody types.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const submit = (page: HTMLElement, selector: string) =>
  settled(() => one(page, selector).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));

async function connect(page: HTMLElement, key: string): Promise<HTMLInputElement> {
  const field = one(page, 'input[type=password]');
  if (!(field instanceof HTMLInputElement)) throw new Error('not an input');
  field.value = key;
  await submit(page, 'form.key');
  return field;
}

describe('connecting', () => {
  test('the key is deposited and never in a message, the page or its memory', async () => {
    const { page, sent } = await open('', { connect: () => ({ ok: true, value: CONNECTED }) });
    const field = await connect(page, `  ${TOKEN} `);
    expect(depositKey).toHaveBeenCalledExactlyOnceWith('hubspot', TOKEN);
    expect(sent.at(-1)).toEqual({ type: 'connect', data: { crm: 'hubspot' } });
    expect(JSON.stringify(sent)).not.toContain(TOKEN.slice(8));
    expect(field.value).toBe('');
    expect(page.innerHTML).not.toContain(TOKEN.slice(0, -4));
    const facts = one(page, '[role=status]').textContent;
    for (const fact of ['Connected', '2389342', 'Finland', '…5678', 'Reads and writes']) expect(facts).toContain(fact);
  });

  test('the deposit is done before the background is told', async () => {
    let arrive: () => void = () => undefined;
    vi.mocked(depositKey).mockReturnValue(new Promise((resolve) => (arrive = resolve)));
    const { page, sent } = await open('', { connect: () => ({ ok: true, value: CONNECTED }) });
    await connect(page, TOKEN);
    expect(sent.map(({ type: name }) => name)).not.toContain('connect');
    await settled(() => arrive());
    expect(sent.at(-1)?.type).toBe('connect');
  });

  test('a key that HubSpot refuses is said, and the form is empty again', async () => {
    const failure = { code: 'Unauthorized', detail: 'Authentication credentials not found' } as const;
    const { page } = await open('', { connect: () => ({ ok: false, failure }) });
    const field = await connect(page, TOKEN);
    expect(one(page, '[role=alert]').textContent).toContain('HubSpot no longer accepts the key.');
    expect(field.value).toBe('');
  });

  test('missing scopes are named, whether refused or answered', async () => {
    const scopes = ['crm.objects.companies.read', 'crm.objects.owners.read'];
    const failure = { code: 'MissingScopes', detail: '', scopes } as const;
    const { page } = await open('', { connect: () => ({ ok: false, failure }) });
    await connect(page, TOKEN);
    expect(one(page, '[role=alert]').textContent).toContain(
      'Add crm.objects.companies.read and crm.objects.owners.read',
    );
    const partly = { ...CONNECTED, state: 'missing-scopes', missingScopes: scopes, canWrite: false } as const;
    const second = await open('', { connection: () => partly });
    expect(one(second.page, '[role=status]').textContent).toContain('Missing: crm.objects.companies.read and');
    expect(one(second.page, '[role=status]').textContent).toContain('Fixes are typed into the page.');
  });

  test('a browser that keeps nothing is told apart from a CRM that refuses', async () => {
    vi.mocked(depositKey).mockRejectedValue(new Error('QuotaExceededError'));
    const { page, sent } = await open('');
    await connect(page, TOKEN);
    expect(one(page, '[role=alert]').textContent).toContain('did not let Lintel keep the key');
    expect(sent.map(({ type: name }) => name)).not.toContain('connect');
  });

  test.each([
    ['', 'Paste a key first.'],
    ['pat-na1 1234 5678', 'not a HubSpot key'],
    ['päivää-päivää', 'not a HubSpot key'],
  ])('%j is not sent at all', async (key, words) => {
    const { page } = await open('');
    await connect(page, key);
    expect(one(page, '[role=alert]').textContent).toContain(words);
    expect(depositKey).not.toHaveBeenCalled();
  });

  test('disconnecting is asked first, and says that history is kept', async () => {
    const { page, sent } = await open('', { connection: () => CONNECTED, disconnect: () => NONE });
    await click(one(page, 'main > section button', 'Disconnect HubSpot'));
    const dialog = one(page, 'dialog');
    expect(dialog.textContent).toContain('history of what Lintel wrote is kept');
    expect(sent.map(({ type: name }) => name)).not.toContain('disconnect');
    await click(one(dialog, 'button', 'Disconnect HubSpot'));
    expect(sent.at(-1)).toEqual({ type: 'disconnect', data: { crm: 'hubspot' } });
    expect(page.querySelector('dialog')).toBeNull();
    expect(page.textContent).toContain('The key is gone from this browser.');
  });
});

describe('house style', () => {
  const radio = (page: HTMLElement, rule: string, name: string) =>
    one(one(one(page, `[data-rule=${rule}]`), '.seg label', name), 'input');

  test('every rule stands in its group with its severity', async () => {
    const { page } = await open('#style');
    const rows = [...page.querySelectorAll('[data-rule]')].map((row) => row.getAttribute('data-rule'));
    expect(rows.sort()).toEqual([...RULE_IDS].sort());
    expect(radio(page, 'phone-format', 'Error')).toHaveProperty('checked', true);
    expect(page.querySelectorAll('.seg :checked')).toHaveLength(RULE_IDS.length);
  });

  test('a severity is saved at once', async () => {
    const { page, sent } = await open('#style', { saveStyle: (style) => style });
    await click(radio(page, 'phone-invalid', 'Off'));
    expect(sent.at(-1)).toEqual({
      type: 'saveStyle',
      data: { ...STYLE, rules: { 'phone-invalid': { severity: 'off' } } },
    });
    expect(one(page, '.between [role=status]').textContent).toBe('Saved');
    expect(radio(page, 'phone-invalid', 'Off')).toHaveProperty('checked', true);
  });

  test('a save that fails puts the control back and says so', async () => {
    const refuse = () => Promise.reject(new CrmError({ code: 'Unreachable', detail: '' }));
    const { page } = await open('#style', { saveStyle: refuse });
    await click(radio(page, 'phone-invalid', 'Off'));
    expect(radio(page, 'phone-invalid', 'Error')).toHaveProperty('checked', true);
    expect(page.querySelector('[role=alert]')).not.toBeNull();
    expect(page.textContent).toContain('The last change was taken back');
  });

  test('a field is asked for', async () => {
    const { page, sent } = await open('#style', { saveStyle: (style) => style });
    const list = one(page, '.checklist', 'Required of a contact');
    await click(one(one(list, 'label', 'Lead source'), 'input'));
    expect(sent.at(-1)).toMatchObject({
      data: { rules: { 'required-field': { options: { contact: ['email', 'leadSource'] } } } },
    });
    expect(one(page, '[data-rule=required-field]').textContent).toContain('Contacts: 2 fields · Companies: 1 field');
  });

  test.each([
    ['mobile', ['phone-invalid', 'phone-placeholder', 'phone-format', 'required-field'], '4 rules'],
    ['LEAD source', ['required-field'], '1 rule'],
    ['duplicates', ['phone-format', 'possible-duplicate'], '2 rules'],
    ['zebra', [], 'No rule fits.'],
  ])('search %s', async (words, rules, said) => {
    const { page } = await open('#style');
    await type(one(page, 'input[type=search]'), words);
    expect([...page.querySelectorAll('[data-rule]')].map((row) => row.getAttribute('data-rule'))).toEqual(rules);
    expect(one(page, 'main > [role=status]').textContent).toContain(said);
  });

  test('the try-out follows the style as it is set', async () => {
    const { page } = await open('#style', { saveStyle: (style) => style });
    const verdicts = one(page, '.verdicts');
    expect(one(verdicts, 's').textContent).toBe('08-751 06 30');
    expect(one(verdicts, 'b').textContent).toBe('+4687510630');
    await type(one(page, 'aside input[maxlength="250"]'), '+4687510630');
    expect(verdicts.textContent).toContain('Follows your house style.');
    await type(one(page, 'aside input[maxlength="250"]'), '1234567890');
    expect(verdicts.querySelector('.error')).not.toBeNull();
    await click(radio(page, 'phone-placeholder', 'Info'));
    expect(verdicts.querySelector('.glyph.error')).toBeNull();
  });
});

describe('privacy', () => {
  test('sizes are said; the cache goes without a question', async () => {
    const { page, sent } = await open('#privacy', { wipeCache: () => ({ ...STATS, entries: 0, bytes: 0 }) });
    expect(page.textContent).toContain('1,243 look-ups, 2.4 MB');
    await click(one(page, 'button', 'Wipe the cache'));
    expect(page.textContent).toContain('0 look-ups, 0 bytes');
    expect(sent.map(({ type: name }) => name)).not.toContain('wipeHistory');
    expect(one(page, '[role=status]').textContent).toBe('Cache wiped');
  });

  test('limits are sent as whole numbers', async () => {
    const { page, sent } = await open('#privacy', { cacheLimits: (limits) => ({ ...STATS, ...limits }) });
    await type(one(page, 'input[max="2160"]'), '24');
    await submit(page, 'form.limits');
    expect(sent.at(-1)).toEqual({ type: 'cacheLimits', data: { maxEntries: 20_000, maxAgeHours: 24 } });
  });

  test('history goes only after its own question', async () => {
    const { page, sent } = await open('#privacy', { wipeHistory: () => ({ ...STATS, historyEntries: 0 }) });
    await click(one(page, 'button', 'Wipe the history'));
    expect(one(page, 'dialog h2').textContent).toBe('Wipe 4 entries of history?');
    await click(one(page, 'dialog button', 'Keep it'));
    expect(sent.map(({ type: name }) => name)).not.toContain('wipeHistory');
    await click(one(page, 'section button', 'Wipe the history'));
    await click(one(page, 'dialog button', 'Wipe the history'));
    expect(sent.at(-1)?.type).toBe('wipeHistory');
    expect(page.textContent).toContain('Nothing kept yet');
    expect(page.querySelector('button.danger')).toBeNull();
  });
});

test('the address chooses the section, and the navigation says which', async () => {
  const { page } = await open('#privacy');
  expect(one(page, 'nav [aria-current=page]').textContent).toBe('Privacy');
  location.hash = '#style';
  await act(async () => {
    window.dispatchEvent(new Event('hashchange'));
    await Promise.resolve();
  });
  expect(one(page, 'nav [aria-current=page]').textContent).toBe('House style');
});
